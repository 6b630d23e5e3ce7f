import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, created, inverse, removed, updated } from "@/lib/shared/change";
import { offset } from "@/lib/shared/offset";
import type { Coding, Layer } from "./coding";
import {
  type DocumentCodings,
  changeDocumentCodings,
  findPassageOf,
  readDocumentCodings,
} from "./document-codings";
import { inWords } from "./passage-place";
import { createShowPassages } from "./shown-passages";

const layers = ["ann", "bob"].map((id): Layer => ({
  id,
  kind: "coder",
  name: id,
  userId: null,
  origin: "person",
  roundId: "",
}));
const codeIds = ["trade", "energy", "trust"];

/** What has happened to a document, as plain as can be: passages by id, and codings by id. */
interface Plain {
  readonly places: Map<string, readonly number[]>;
  readonly codings: Map<string, Coding>;
}

/** One thing that a person may do; numbers choose among what there is. */
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom("code", "remove", "recode", "move", "takeBack"),
    at: fc.nat(20),
    length: fc.integer({ min: 1, max: 8 }),
    code: fc.nat(2),
    layer: fc.nat(1),
    nth: fc.nat(50),
  }),
  { maxLength: 40 },
);

type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never;

const rowOf = ({ passageId, codeId, layerId }: Coding) => ({ passageId, codeId, layerId });

/** The changes a step comes to, and the same done to the plain record. */
function take(step: Step, plain: Plain, number: number): Change[] {
  const pair = [step.at, step.at + step.length];
  const passageId = `at ${pair.join("-")}`;
  const isNew = !plain.places.has(passageId);
  const place = isNew ? [created("passage", passageId, { ranges: pair })] : [];
  const chosen = [...plain.codings.values()][step.nth % Math.max(1, plain.codings.size)];
  if (step.kind === "code") {
    const id = `coding ${number}`;
    const coding = { id, passageId, codeId: codeIds[step.code]!, layerId: layers[step.layer]!.id };
    plain.places.set(passageId, pair);
    plain.codings.set(id, coding);
    return [...place, created("coding", id, rowOf(coding))];
  }
  if (chosen === undefined) return [];
  if (step.kind === "remove") {
    plain.codings.delete(chosen.id);
    return [removed("coding", chosen.id, rowOf(chosen))];
  }
  const patch = step.kind === "move" ? { passageId } : { codeId: codeIds[step.code]! };
  if (step.kind === "move") plain.places.set(passageId, pair);
  plain.codings.set(chosen.id, { ...chosen, ...patch });
  const change = updated("coding", chosen.id, rowOf(chosen), patch);
  return [...(step.kind === "move" ? place : []), ...(change === null ? [] : [change])];
}

/** The same codings read from scratch, as the server would list them. */
function rebuild({ places, codings }: Plain): DocumentCodings {
  const passages = [...places].map(([id, ranges]) => ({
    id,
    ranges,
    codings: [...codings.values()]
      .filter(({ passageId }) => passageId === id)
      .map(
        ({ id: coding, codeId, layerId }) =>
          [coding, codeIds.indexOf(codeId), layers.findIndex((layer) => layer.id === layerId)] as const,
      ),
  }));
  return readDocumentCodings({ roundId: "", layers, codeIds, passages });
}

/** Passages with codings, with those in the order of their ids: what can be compared. */
const comparable = (passages: DocumentCodings["passages"]) =>
  [...passages.values()]
    .filter(({ codings }) => codings.length > 0)
    .map(({ id, ranges, codings }) => ({
      id,
      ranges,
      codings: [...codings].sort((a, b) => (a.id < b.id ? -1 : 1)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const copy = ({ places, codings }: Plain): Plain => ({ places: new Map(places), codings: new Map(codings) });

describe("the codings of a document", () => {
  it("are the same after any changes and rollbacks as when they are read from scratch", () => {
    fc.assert(
      fc.property(steps, (taken) => {
        let codings = readDocumentCodings({ roundId: "", layers, codeIds, passages: [] });
        let plain: Plain = { places: new Map(), codings: new Map() };
        const show = createShowPassages();
        const hidden = new Set(["bob"]);
        const done: { changes: Change[]; before: Plain }[] = [];
        taken.forEach((step, number) => {
          const last = step.kind === "takeBack" ? done.pop() : undefined;
          if (last !== undefined) {
            // The passages stay: only what is coded on them goes.
            plain = { places: plain.places, codings: last.before.codings };
            codings = changeDocumentCodings(codings, inverse(last.changes));
          } else if (step.kind !== "takeBack") {
            const before = copy(plain);
            const changes = take(step, plain, number);
            done.push({ changes, before });
            codings = changeDocumentCodings(codings, changes);
          }
          const expected = rebuild(plain);
          expect(comparable(codings.passages)).toEqual(comparable(expected.passages));
          expect([...codings.codings.keys()].sort()).toEqual([...expected.codings.keys()].sort());
          const shown = show(codings.passages, hidden);
          expect(comparable(shown)).toEqual(comparable(createShowPassages()(expected.passages, hidden)));
          expect([...shown.values()].every((passage) => passage.codings.length > 0)).toBe(true);
          for (const [id, [start = 0, end = 0]] of plain.places) {
            const found = findPassageOf(codings, inWords([{ start: offset(start), end: offset(end) }]));
            expect(found?.id).toBe(id);
          }
        });
      }),
      { seed: 47 },
    );
  });
});

describe("createShowPassages", () => {
  const codings = readDocumentCodings({
    roundId: "",
    layers,
    codeIds,
    passages: [
      {
        id: "both",
        ranges: [0, 4],
        codings: [
          ["1", 0, 0],
          ["2", 0, 1],
        ],
      },
      { id: "bob's", ranges: [2, 6], codings: [["3", 1, 1]] },
      { id: "bare", ranges: [7, 9], codings: [] },
    ],
  });

  it("leaves out hidden layers and passages left without codings", () => {
    const shown = createShowPassages()(codings.passages, new Set(["bob"]));
    expect([...shown.values()].map(({ id, codings: own }) => [id, own.map((one) => one.id)])).toEqual([
      ["both", ["1"]],
    ]);
  });

  it("leaves out passages that are not among those asked for", () => {
    const show = createShowPassages();
    const none = new Set<string>();
    const all = [...show(codings.passages, none).keys()].sort();
    const only = (ids: string[]) => [...show(codings.passages, none, null, new Set(ids)).keys()];
    expect(only(["both", "elsewhere"])).toEqual(["both"]);
    expect(only([])).toEqual([]);
    expect([...show(codings.passages, none).keys()].sort()).toEqual(all);
  });

  it("gives the same objects for what has not changed, and follows the layers that are hidden", () => {
    const show = createShowPassages();
    const none = new Set<string>();
    const before = show(codings.passages, none);
    const after = changeDocumentCodings(codings, [
      updated("coding", "3", { codeId: "energy" }, { codeId: "trust" })!,
    ]);
    expect(show(codings.passages, none)).toBe(before);
    expect([...show(after.passages, none).differences(before)].map(({ key }) => key)).toEqual(["bob's"]);
    expect([...show(after.passages, new Set(["ann"])).keys()].sort()).toEqual(["bob's", "both"]);
    expect([...show(after.passages, new Set(["ann", "bob"])).keys()]).toEqual([]);
  });
});
