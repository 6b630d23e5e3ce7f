import { describe, expect, it } from "vitest";
import {
  type NewPart,
  addPart,
  describeQueryGap,
  isSameQuery,
  negate,
  relate,
  replacePart,
  startPart,
} from "./edit-query";
import type { Query } from "./query";

const [a, b, c] = ["a", "b", "c"].map((words): Query => ({ kind: "text", words })) as [Query, Query, Query];

describe("a query that is built", () => {
  it("takes parts in, and is the one that is left when others go", () => {
    expect(addPart(null, a)).toEqual(a);
    const both = addPart(a, b);
    expect(both).toEqual({ kind: "and", parts: [a, b] });
    expect(addPart(both, c)).toEqual({ kind: "and", parts: [a, b, c] });
    expect(addPart({ kind: "or", parts: [a, b] }, c)).toEqual({ kind: "or", parts: [a, b, c] });
    expect(addPart({ kind: "not", part: a }, c)).toEqual({
      kind: "and",
      parts: [{ kind: "not", part: a }, c],
    });
    const pair = { kind: "or", parts: [a, b] } as const;
    expect(replacePart(pair, 1, c)).toEqual({ kind: "or", parts: [a, c] });
    expect(replacePart(pair, 0, null)).toEqual(b);
  });

  it("is negated and is as before", () => {
    expect(negate(a)).toEqual({ kind: "not", part: a });
    expect(negate(negate(a))).toEqual(a);
  });

  it("keeps its sides and how near they are when the relation becomes another", () => {
    const near: Query = { kind: "near", within: "paragraph", left: a, right: b };
    expect(relate("followedBy", near)).toEqual({
      kind: "followedBy",
      within: "paragraph",
      left: a,
      right: b,
    });
    expect(relate("near", relate("inside", near))).toEqual({ kind: "near", within: 20, left: a, right: b });
    expect(relate("inside", a)).toEqual({ kind: "inside", left: a, right: startPart("code") });
  });

  it.each<[NewPart, string | null]>([
    ["code", "Choose a code in every condition."],
    ["coder", "Choose the coder."],
    ["layer", null],
    ["round", "Choose the round."],
    ["date", "Choose the first day, the last one, or both."],
    ["weight", null],
    ["documents", "Choose the documents."],
    ["attribute", "Choose the attribute."],
    ["text", "Write the words that the text contains."],
    ["group", "Choose a code in every condition."],
    ["near", "Choose a code in every condition."],
  ])("that begins with %s says what is to be chosen", (kind, gap) => {
    expect(describeQueryGap(startPart(kind))).toBe(gap);
    expect(describeQueryGap({ kind: "and", parts: [a, { kind: "not", part: startPart(kind) }] })).toBe(gap);
  });

  it("says what is wrong with its days", () => {
    const days = (from: string, to: string): Query => ({
      kind: "coding",
      conditions: [{ kind: "date", from, to }],
    });
    expect(describeQueryGap(days("2026-03-01", "2026-02-01"))).toMatch(/Swap them/);
    expect(describeQueryGap(days("2026-02-01", "2026-02-01"))).toBeNull();
  });

  it("is the same whatever the order of its keys", () => {
    const turned = JSON.parse('{"words":"a","kind":"text"}') as Query;
    expect(isSameQuery(a, turned)).toBe(true);
    expect(isSameQuery({ kind: "and", parts: [a, b] }, { kind: "and", parts: [b, a] })).toBe(false);
  });
});
