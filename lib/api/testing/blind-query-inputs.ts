import type { BlindStudy } from "./blind-study";

type Inputs = Record<string, (study: BlindStudy) => unknown[]>;
const id = () => crypto.randomUUID();

const codedWith = (codeId: string) => ({ kind: "coding", conditions: [{ kind: "code", codeId }] });

/** Queries that would tell of Bob's codings: by their code, their coder, their place, and by what is not theirs. */
const queriesOf = ({ codes, bob, queryId }: BlindStudy) => {
  const [trade, energy] = [codedWith(codes("trade")), codedWith(codes("energy"))];
  const ofBob = { kind: "coding", conditions: [{ kind: "coder", coderId: bob.userId }] };
  return [
    trade,
    ofBob,
    { kind: "not", part: ofBob },
    { kind: "not", part: energy },
    { kind: "coding", conditions: [{ kind: "layer", of: "consensus" }] },
    { kind: "overlapping", left: trade, right: energy },
    { kind: "near", within: 50, left: trade, right: { kind: "not", part: trade } },
    { kind: "followedBy", within: "paragraph", left: trade, right: energy },
    { kind: "text", words: "trade" },
    { kind: "not", part: { kind: "saved", queryId } },
  ];
};

/** What is read of queries; see `reads`. */
export const queryReads: Inputs = {
  "queries.list": () => [{}],
  "search.listStopWords": () => [{}],
  "queries.run": (study) => queriesOf(study).map((query) => ({ query, offset: 0, limit: 100 })),
  "queries.countSmart": () => [{}],
  "queries.findIn": ({ queryId, documentId }) => [{ queryId, documentId }],
  "queries.previewCoding": (study) => queriesOf(study).map((query) => ({ query, stretch: "sentence" })),
  "queries.uses": ({ queryId }) => [{ queryId }],
};

/** What is written in queries; see `writes`. */
export const queryWrites: Inputs = {
  "queries.create": (study) => [{ queryId: id(), name: "Mine", spec: queriesOf(study)[1] }],
  "queries.codeFound": (study) =>
    queriesOf(study).map((query) => ({ query, stretch: "hit", codeId: study.codes("talk"), places: 1 })),
  "queries.edit": (study) => [
    { queryId: study.queryId, name: "Of trade 2" },
    { queryId: study.queryId, spec: queriesOf(study)[2] },
  ],
  "queries.duplicate": ({ queryId }) => [{ queryId, copyId: id() }],
  "search.changeStopWords": () => [{ add: ["trade"] }],
  "queries.remove": ({ queryId }) => [{ queryId }],
};
