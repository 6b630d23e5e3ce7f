import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareEvidence, explainDeparture, isStale, markOf, stateOf } from "./evidence";

const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"));
const seeded = { seed: 7, numRuns: 200 };

describe("compareEvidence", () => {
  it.each<[string[], string[], string[], string[]]>([
    [["a", "b"], ["b", "a"], [], []],
    [["a", "b"], ["b", "c"], ["c"], ["a"]],
    [[], ["a"], ["a"], []],
    [["a"], [], [], ["a"]],
    [[], [], [], []],
  ])("from %j to %j: %j came and %j went", (confirmed, present, added, removed) => {
    expect(compareEvidence(confirmed, present)).toEqual({ added, removed });
  });

  it("gives the other way round what went for what came", () => {
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        const [there, back] = [compareEvidence(one, other), compareEvidence(other, one)];
        expect([there.added, there.removed]).toEqual([back.removed, back.added]);
      }),
      seeded,
    );
  });

  it("is stale exactly where the passages are others", () => {
    fc.assert(
      fc.property(ids, ids, (evidence, present) => {
        const state = stateOf({ evidence, confirmedAt: new Date(0), confirmedBy: null }, present);
        expect(isStale(state)).toBe([...evidence].sort().join() !== [...present].sort().join());
      }),
      seeded,
    );
  });
});

describe("markOf", () => {
  it("is another for other passages and the same for the same", () => {
    const marks = [[], ["a"], ["b"], ["a", "b"], ["b", "a"], ["ab"]].map(markOf);
    expect(new Set(marks).size).toBe(6);
    expect(markOf(["a", "b"])).toBe(marks[3]);
  });
});

describe("explainDeparture", () => {
  const at = (id: string, documentId: string, start: number, end: number) => ({
    id,
    documentId,
    ranges: [{ start, end }],
  });
  const gone = at("gone", "d1", 10, 20);
  it.each<[string, Parameters<typeof explainDeparture>, ReturnType<typeof explainDeparture>]>([
    ["its document is gone", [undefined, [], []], { kind: "document" }],
    ["one that came shares text", [gone, [at("new", "d1", 19, 30)], []], { kind: "moved" }],
    ["one that came only touches it", [gone, [at("new", "d1", 20, 30)], []], { kind: "uncoded" }],
    ["one that came is of another document", [gone, [at("new", "d2", 10, 20)], []], { kind: "uncoded" }],
    ["it has other codes", [gone, [], ["x"]], { kind: "recoded", codeIds: ["x"] }],
    ["it has none", [gone, [], []], { kind: "uncoded" }],
  ])("%s", (_, given, expected) => expect(explainDeparture(...given)).toEqual(expected));
});
