import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, created, removed, updated } from "@/lib/shared/change";
import { ShardedMap } from "@/lib/shared/sharded-map";
import type { Coding, Layer } from "./coding";
import {
  type CodingsEvent,
  type CodingsLedger,
  beginOperation,
  hearEvent,
  openLedger,
  refuseOperation,
  renewLedger,
  saveOperation,
  savedOperations,
  shownCodings,
} from "./codings-ledger";
import { type DocumentCodings, changeDocumentCodings, noCodings, withLayers } from "./document-codings";

const layer = (id: string): Layer => ({
  id,
  kind: "coder",
  name: id,
  userId: id,
  origin: "person",
  roundId: "",
});
const placeOf = (passage: number) => [passage * 10, passage * 10 + 5];
const passageRow = (passage: number) => ({
  id: `p${passage}`,
  documentId: "doc",
  ranges: placeOf(passage),
  region: [],
  start: passage * 10,
});
const place = (passage: number): Change =>
  created("passage", `p${passage}`, { ranges: placeOf(passage), start: passage * 10 });
const rowOf = ({ passageId, codeId, layerId }: Coding) => ({ passageId, codeId, layerId });

/** The changes that a person asks for, made on what they see; none where nothing is there to be changed. */
type Wish =
  | { readonly kind: "apply"; readonly passage: number; readonly code: number }
  | { readonly kind: "remove" | "recode"; readonly which: number; readonly code: number };

function makeChanges(wish: Wish, seen: DocumentCodings, id: string, layerId: string): Change[] {
  if (wish.kind === "apply") {
    const row = { passageId: `p${wish.passage}`, codeId: `c${wish.code}`, layerId };
    // A passage that is known is not made again.
    const placed = seen.passages.has(row.passageId) ? [] : [place(wish.passage)];
    return [...placed, created("coding", id, row)];
  }
  const codings = [...seen.codings.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const coding = codings[wish.which % Math.max(1, codings.length)];
  if (coding === undefined) return [];
  if (wish.kind === "remove") return [removed("coding", coding.id, rowOf(coding))];
  return [updated("coding", coding.id, rowOf(coding), { codeId: `c${wish.code}` })].filter((c) => c !== null);
}

/** What is to be seen: a coding is seen on its passage. */
const comparable = (codings: DocumentCodings) =>
  [...codings.passages.values()]
    .flatMap((passage) => passage.codings)
    .map(({ id, passageId, codeId, layerId }) => [id, passageId, codeId, layerId].join(" "))
    .sort();

/** As the server answers: passages without a coding are not told of. */
const asAnswered = (codings: DocumentCodings): DocumentCodings => ({
  ...codings,
  passages: ShardedMap.from([...codings.passages].filter(([, passage]) => passage.codings.length > 0)),
});

/** A server with one document: it takes changes as it stands, in the order they come. */
class Server {
  codings: DocumentCodings = noCodings;
  readonly log: CodingsEvent[] = [];

  /** Whether it did what was asked for: what is gone cannot be changed. */
  take(changes: readonly Change[], operation: string | null): boolean {
    const codings = changes.filter(({ entity }) => entity === "coding");
    if (codings.some(({ id, before }) => before !== null && !this.codings.codings.has(id))) return false;
    // What is not told of a passage that the sender knew stands in its row.
    const placed = [0, 1, 2, 3].map(place).filter(({ id }) => !this.codings.passages.has(id));
    this.codings = withLayers(changeDocumentCodings(this.codings, [...placed, ...changes]), [
      layer("ana"),
      layer("ben"),
    ]);
    const named = codings.flatMap(({ before, after }) => [before?.passageId, after?.passageId]);
    const passages = [0, 1, 2, 3].map(passageRow).filter(({ id }) => named.includes(id));
    this.log.push({ operation, codings, passages, layers: [layer("ana"), layer("ben")] });
    return true;
  }
}

const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ kind: fc.constant("apply" as const), passage: fc.nat(3), code: fc.nat(2) }),
  fc.record({
    kind: fc.constantFrom("remove" as const, "recode" as const),
    which: fc.nat(9),
    code: fc.nat(2),
  }),
);
const step = fc.oneof(
  fc.record({ kind: fc.constant("mine" as const), wish }),
  fc.record({ kind: fc.constant("theirs" as const), wish }),
  fc.record({
    kind: fc.constantFrom(
      "serve" as const,
      "answer" as const,
      "hear" as const,
      "hear" as const,
      "ask" as const,
      "told" as const,
    ),
  }),
);

describe("a ledger of codings", () => {
  it("comes to show what the server has, in whatever order answers and events arrive", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: "max" }), (steps) => {
        const server = new Server();
        let ledger: CodingsLedger = openLedger("doc", noCodings);
        const sent: { name: string; changes: Change[] }[] = [];
        const answers: { name: string; done: boolean }[] = [];
        let heard = 0;
        let asked: { codings: DocumentCodings; heard: number; saved: ReadonlySet<string> } | null = null;
        const serve = () => {
          const next = sent.shift();
          if (next !== undefined)
            answers.push({ name: next.name, done: server.take(next.changes, next.name) });
        };
        const answer = () => {
          const next = answers.shift();
          if (next === undefined) return;
          ledger = next.done
            ? saveOperation(ledger, next.name, { changed: true })
            : refuseOperation(ledger, next.name);
        };
        const hear = () => {
          const event = server.log[heard];
          if (event === undefined) return;
          heard += 1;
          ledger = hearEvent(ledger, event);
        };
        const tell = () => {
          if (asked === null) return;
          ledger = renewLedger(ledger, asked.codings, server.log.slice(asked.heard, heard), asked.saved);
          asked = null;
        };
        steps.forEach((each, number) => {
          if (each.kind === "mine") {
            const changes = makeChanges(each.wish, shownCodings(ledger), `mine${number}`, "ana");
            if (changes.length === 0) return;
            ledger = beginOperation(ledger, `op${number}`, changes);
            sent.push({ name: `op${number}`, changes });
          } else if (each.kind === "theirs")
            server.take(makeChanges(each.wish, server.codings, `theirs${number}`, "ben"), null);
          else if (each.kind === "serve") serve();
          else if (each.kind === "answer") answer();
          else if (each.kind === "hear") hear();
          else if (each.kind === "ask")
            asked ??= { codings: asAnswered(server.codings), heard, saved: savedOperations(ledger) };
          else tell();
        });
        while (sent.length > 0) serve();
        while (answers.length > 0) answer();
        while (heard < server.log.length) hear();
        tell();
        expect(comparable(shownCodings(ledger))).toEqual(comparable(server.codings));
        expect(ledger.operations).toEqual([]);
      }),
      { seed: 31, numRuns: 1_000 },
    );
  });

  const apply = (id: string, layerId = "ana") => [
    place(1),
    created("coding", id, { passageId: "p1", codeId: "c1", layerId }),
  ];
  const eventOf = (changes: readonly Change[], operation: string | null): CodingsEvent => ({
    operation,
    codings: changes.filter(({ entity }) => entity === "coding"),
    passages: [passageRow(1)],
    layers: [layer("ana")],
  });

  it("keeps the very objects that were shown when they are told", () => {
    const begun = beginOperation(openLedger("doc", noCodings), "op", apply("1"));
    const shown = shownCodings(begun);
    const saved = saveOperation(begun, "op", { changed: true });
    expect(shownCodings(saved)).toBe(shown);
    const told = hearEvent(saved, eventOf(apply("1"), "op"));
    expect(shownCodings(told)).toBe(shown);
    expect(told.operations).toEqual([]);
  });

  it("takes away a refused change alone, and not what was told meanwhile", () => {
    const first = beginOperation(openLedger("doc", noCodings), "op", apply("1"));
    const told = hearEvent(first, eventOf(apply("2"), null));
    expect(comparable(shownCodings(told))).toEqual(["1 p1 c1 ana", "2 p1 c1 ana"]);
    expect(comparable(shownCodings(refuseOperation(told, "op")))).toEqual(["2 p1 c1 ana"]);
  });

  it("shows what the server made of it, and nothing where it changed nothing", () => {
    const begun = beginOperation(openLedger("doc", noCodings), "op", apply("1", "guessed"));
    const saved = saveOperation(begun, "op", { changed: true, changes: apply("1"), layers: [layer("ana")] });
    expect(comparable(shownCodings(saved))).toEqual(["1 p1 c1 ana"]);
    expect(shownCodings(saved).layers.map(({ id }) => id)).toEqual(["ana"]);
    expect(comparable(shownCodings(saveOperation(begun, "op", { changed: false })))).toEqual([]);
  });

  it("goes on showing what was coded on a passage that an answer asked for before does not have", () => {
    const coded = openLedger("doc", changeDocumentCodings(noCodings, apply("1")));
    const row = { passageId: "p1", codeId: "c1", layerId: "ana" };
    const undone = hearEvent(coded, eventOf([removed("coding", "1", row)], null));
    const again = beginOperation(undone, "op", [created("coding", "2", row)]);
    const renewed = renewLedger(again, noCodings, [], new Set());
    expect(comparable(shownCodings(renewed))).toEqual(["2 p1 c1 ana"]);
    const told = hearEvent(renewed, eventOf([created("coding", "2", row)], "op"));
    expect(comparable(shownCodings(told))).toEqual(["2 p1 c1 ana"]);
  });

  it("goes on showing what was coded on a passage whose first coding was refused", () => {
    const first = beginOperation(openLedger("doc", noCodings), "first", apply("1"));
    const row = { passageId: "p1", codeId: "c2", layerId: "ana" };
    const second = beginOperation(first, "second", [created("coding", "2", row)]);
    expect(comparable(shownCodings(refuseOperation(second, "first")))).toEqual(["2 p1 c2 ana"]);
  });

  it("is the same object after an event of another document", () => {
    const ledger = openLedger("doc", noCodings);
    const elsewhere = { ...eventOf(apply("1"), null), passages: [{ ...passageRow(1), documentId: "other" }] };
    expect(hearEvent(ledger, elsewhere)).toBe(ledger);
    const weighed = [updated("coding", "unknown", { weight: 1 }, { weight: 2 })!];
    expect(hearEvent(ledger, { ...eventOf(weighed, null), passages: [] })).toBe(ledger);
  });
});
