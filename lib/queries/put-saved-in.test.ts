import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateQuery } from "./evaluate-query";
import { asksForItself, listSaved, putSavedIn } from "./put-saved-in";
import { type Query, listParts } from "./query";
import { anyQuery, anyStudy } from "./testing/arbitrary-query";

const saved = (queryId: string): Query => ({ kind: "saved", queryId });
const not = (part: Query): Query => ({ kind: "not", part });
const both = (...parts: Query[]): Query => ({ kind: "and", parts });

const put = (query: Query, specs: ReadonlyMap<string, Query>) =>
  putSavedIn(query, { saved: specs, groups: new Map() });

describe("putSavedIn", () => {
  it("has a folder or set stand for the documents in it that are there", () => {
    const groups = new Map([
      ["f", ["d1", "gone"]],
      ["s", ["d1", "d2"]],
      ["empty", []],
    ]);
    const putGroups = (...groupIds: string[]) =>
      putSavedIn({ kind: "groups", groupIds }, { saved: new Map(), groups }, (id) => id !== "gone");
    expect(putGroups("f", "s")).toEqual({ kind: "documents", documentIds: ["d1", "d2"] });
    expect(putGroups("empty")).toEqual({ kind: "documents", documentIds: [] });
    expect(putGroups("x")).toEqual({ kind: "groups", groupIds: ["x"] });
    expect(putGroups("f", "x")).toEqual({
      kind: "or",
      parts: [
        { kind: "documents", documentIds: ["d1"] },
        { kind: "groups", groupIds: ["x"] },
      ],
    });
  });

  it("has a saved query find what it finds by itself, wherever it stands", () => {
    fc.assert(
      fc.property(anyQuery, anyQuery, anyStudy, (a, b, study) => {
        const specs = new Map([
          ["a", a],
          ["b", not(saved("a"))],
        ]);
        const find = (query: Query) => evaluateQuery(query, study).passages.map(({ id }) => id);
        const whole = put({ kind: "or", parts: [both(saved("a"), b), saved("b")] }, specs);
        expect(listSaved(whole)).toEqual([]);
        expect(find(whole)).toEqual(find({ kind: "or", parts: [both(a, b), not(a)] }));
      }),
      { seed: 22, numRuns: 200 },
    );
  });

  it("leaves what is gone, and what asks for itself, as it is: it finds nothing", () => {
    const ring = new Map([
      ["a", not(saved("b"))],
      ["b", not(saved("a"))],
    ]);
    expect(put(saved("gone"), ring)).toEqual(saved("gone"));
    expect(put(saved("a"), ring)).toEqual(not(not(saved("a"))));
  });

  it("does not grow without end where each asks twice for the one before", () => {
    const chain = new Map<string, Query>([["0", { kind: "text", words: "x" }]]);
    for (let at = 1; at <= 30; at += 1)
      chain.set(String(at), both(saved(String(at - 1)), saved(String(at - 1))));
    expect(listParts(put(saved("30"), chain)).length).toBeLessThan(5_000);
  });
});

describe("asksForItself", () => {
  const specs = new Map([
    ["a", not(saved("b"))],
    ["b", { kind: "text", words: "x" } as const],
  ]);
  it.each<[string, Query, boolean]>([
    ["b", saved("b"), true],
    ["b", not(saved("a")), true],
    ["c", both(saved("a"), saved("b")), false],
    ["a", saved("gone"), false],
  ])("of %s defined anew", (id, spec, expected) => expect(asksForItself(id, spec, specs)).toBe(expected));
});
