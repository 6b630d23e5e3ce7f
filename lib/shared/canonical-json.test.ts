import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json";

/** The same value with the members of every object the other way round. */
function turn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turn);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, each]) => [name, turn(each)]),
  );
}

describe("canonicalJson", () => {
  it("is the same however members are ordered, after having been kept, and says the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const said = canonicalJson(value);
        expect(canonicalJson(turn(value))).toBe(said);
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(said);
        expect(JSON.parse(said)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 11 },
    );
  });

  it.each<[string, unknown, string]>([
    [
      "members in the order of their names",
      { b: 1, a: { d: [2, { f: 1, e: 0 }], c: null } },
      '{"a":{"c":null,"d":[2,{"e":0,"f":1}]},"b":1}',
    ],
    ["lists in their own order", [2, 1], "[2,1]"],
    ["no member of which nothing is said", { a: undefined }, "{}"],
    ["a moment as a text", { at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
    ["a large number as a text", { a: 9007199254740993n }, '{"a":"9007199254740993"}'],
  ])("says %s", (_, value, said) => {
    expect(canonicalJson(value)).toBe(said);
  });

  it("tells different values apart", () => {
    expect(new Set([{ a: 1 }, { a: "1" }, { a: [1] }, { b: 1 }, {}, null].map(canonicalJson)).size).toBe(6);
  });
});
