import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Query } from "./query";
import { readQueryAddress, writeQueryAddress } from "./query-address";
import { QuerySchema } from "./schema";
import { anyQuery } from "./testing/arbitrary-query";

const nest = (depth: number): unknown => {
  let query: unknown = { kind: "text", words: "x" };
  for (let level = 1; level < depth; level++) query = { kind: "not", part: query };
  return query;
};

describe("the address of a query", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(anyQuery, fc.constantFrom(null, "an-id"), (query, savedId) => {
        const written = writeQueryAddress({ query, savedId }).toString();
        expect(readQueryAddress(new URLSearchParams(written))).toEqual({ query, savedId });
      }),
      { seed: 22, numRuns: 300 },
    );
    expect(readQueryAddress(new URLSearchParams(""))).toEqual({ query: null, savedId: null });
  });

  it.each(["{", "null", "[]", '{"kind":"and","parts":[]}', '{"kind":"coding","conditions":[]}'])(
    "asks nothing with %s",
    (query) => expect(readQueryAddress(new URLSearchParams({ query })).query).toBeNull(),
  );
});

describe("the schema of a query", () => {
  const problemsOf = (value: unknown) =>
    QuerySchema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

  it("takes 20 levels, and follows no more", () => {
    expect(problemsOf(nest(20))).toEqual([]);
    expect(problemsOf(nest(21))).toEqual([expect.stringContaining("20 deep")]);
    expect(problemsOf(nest(100_000))).toEqual([expect.stringContaining("20 deep")]);
    const parts = Array.from({ length: 200 }, (): Query => ({ kind: "text", words: "x" }));
    expect(problemsOf({ kind: "or", parts })).toEqual([expect.stringContaining("200 parts")]);
    expect(problemsOf({ kind: "or", parts: parts.slice(1) })).toEqual([]);
  });

  it.each([
    { kind: "date" },
    { kind: "date", from: "2026-02-30" },
    { kind: "date", from: "2026-03-01", to: "2026-02-01" },
    { kind: "weight", least: 101 },
    { kind: "code", codeId: "" },
  ])("refuses a coding with %j", (condition) =>
    expect(problemsOf({ kind: "coding", conditions: [condition] })).not.toEqual([]),
  );
});
