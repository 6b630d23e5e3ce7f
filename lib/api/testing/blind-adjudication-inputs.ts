import { defaultSetup } from "@/lib/agreement/setup";
import type { BlindStudy } from "./blind-study";

type Inputs = Record<string, (study: BlindStudy) => unknown[]>;
const id = () => crypto.randomUUID();

/** What is read of differences and decisions; see `reads`. */
export const adjudicationReads: Inputs = {
  "adjudication.listDifferences": ({ mine, documentId, codes }) => {
    const part = { setup: defaultSetup, unfinished: true, offset: 0, limit: 50 };
    return [
      { ...part, place: {} },
      { ...part, place: { documentId } },
      { ...part, place: { codeId: codes("trade") }, kind: "agreed" },
      { ...part, setup: { ...defaultSetup, layerIds: [mine.layerId, id()] }, place: {} },
    ];
  },
  "adjudication.getDifference": ({ mine, hidden }) => {
    const asked = { setup: defaultSetup, place: {}, unfinished: true };
    return [asked, { ...asked, at: mine.codingId }, { ...asked, at: hidden.codingIds[0] ?? id() }];
  },
  "adjudication.listDecisions": ({ documentId }) => [{}, { documentId }],
  "adjudication.previewRule": () => [
    { setup: defaultSetup, place: {}, unfinished: true, rule: { kind: "agreed" } },
    { setup: defaultSetup, place: {}, unfinished: true, rule: { kind: "union", percent: 10 } },
  ],
};

/** What is decided; see `writes`. */
export const adjudicationWrites: Inputs = {
  "adjudication.decide": ({ mine, hidden, codes }) =>
    [mine.codingId, hidden.codingIds[0] ?? id()].map((codingId) => ({
      id: id(),
      seen: [{ id: codingId, passageId: mine.passageId, codeId: codes("trade") }],
      replacedIds: [],
      choice: { outcome: "neither" },
      reason: "",
    })),
  "adjudication.reopen": () => [{ id: id() }],
  "adjudication.applyRule": () => [
    { setup: defaultSetup, place: {}, unfinished: true, rule: { kind: "agreed" } },
  ],
};
