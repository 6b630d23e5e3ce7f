import { describe, expect, it } from "vitest";
import { offset, type Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { createTextFinder } from "./find-text";
import { matchPattern, mostMatches, readPattern } from "./match-pattern";

const range = (start: number, end: number): Range => ({ start: offset(start), end: offset(end) });
const block = (start: number, end: number, hidden: readonly Range[] = []): Block => ({
  ...range(start, end),
  kind: "paragraph",
  hidden,
});
const plain = { wholeWord: false, matchCase: false };

function found(text: string, blocks: readonly Block[], source: string, options = plain): string[] {
  const finder = createTextFinder(text, blocks);
  const pattern = readPattern(source, options);
  if (!pattern.ok) throw new Error(pattern.error);
  return finder
    .hitsOf(matchPattern(finder.readWritten(), pattern.value).pairs)
    .map((hit) => hit.map(({ start, end }) => text.slice(start, end)).join("/"));
}

describe("matchPattern", () => {
  it.each([
    ["alternatives", "weak state, strong State", "state|weak", plain, ["weak", "state", "State"]],
    ["capitals", "weak state, strong State", "[A-Z]\\w+", { ...plain, matchCase: true }, ["State"]],
    ["whole words", "states and state", "state", { ...plain, wholeWord: true }, ["state"]],
    ["letters of any script", "naïve کتاب x1", "\\p{L}+", plain, ["naïve", "کتاب", "x"]],
    ["letters spelled in two signs", "cafe\u0301 cafe", "café", plain, ["cafe\u0301"]],
    ["escapes that only units allow", "a-b", "a\\-b", plain, ["a-b"]],
    ["white space as one blank", "one  \n two", "one two", plain, ["one  \n two"]],
    ["no empty matches", "abc", "x*", plain, []],
  ] as const)("finds %s", (_, text, source, options, expected) => {
    expect(found(text, [block(0, text.length)], source, options)).toEqual(expected);
  });

  it("reads the text as it is shown", () => {
    const text = "state insti-\ntutions **were** weak";
    const hidden = [range(11, 13), range(21, 23), range(27, 29)];
    expect(found(text, [block(0, text.length, hidden)], "insti\\w+ were")).toEqual([
      "insti-\ntutions **were",
    ]);
  });

  it("takes a block's ends for a line's and goes over none", () => {
    const text = "one two\n\nthree one";
    const blocks = [block(0, 7), block(9, text.length)];
    expect(found(text, blocks, "^\\w+")).toEqual(["one", "three"]);
    expect(found(text, blocks, "\\w+$")).toEqual(["two", "one"]);
    expect(found(text, blocks, "two\\s+three")).toEqual([]);
  });

  it("stops where nobody would read on", () => {
    const pattern = readPattern("a", plain);
    const letters = "a".repeat(mostMatches + 1);
    const matches = pattern.ok ? matchPattern(letters, pattern.value) : null;
    expect(matches).toMatchObject({ more: true });
    expect(matches?.pairs).toHaveLength(2 * mostMatches);
  });
});

describe("readPattern", () => {
  it.each([
    ["(one", "unterminated group"],
    ["[a", "unterminated character class"],
    ["*a", "nothing to repeat"],
  ])("says what is wrong with %s", (source, reason) => {
    expect(readPattern(source, plain)).toEqual({ ok: false, error: reason });
  });
});
