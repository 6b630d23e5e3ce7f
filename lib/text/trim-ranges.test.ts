import { describe, expect, it } from "vitest";
import { unflattenRanges, flattenRanges } from "./ranges";
import { trimRanges } from "./trim-ranges";

const trim = (text: string, ...pairs: number[]) => flattenRanges(trimRanges(text, unflattenRanges(pairs)));

describe("trimRanges", () => {
  it.each<[string, string, number[], number[]]>([
    ["takes white space off both edges", " \tone two\n ", [0, 11], [2, 9]],
    ["keeps what is inside", "one two", [0, 7], [0, 7]],
    ["joins what white space alone parts", "one \n two", [0, 3, 6, 9], [0, 9]],
    ["keeps apart what words part", "one x two", [0, 3, 6, 9], [0, 3, 6, 9]],
    ["drops ranges of white space alone", "one  ,two", [0, 3, 4, 5, 6, 9], [0, 3, 6, 9]],
    ["leaves none of white space", "  \n ", [0, 4], []],
    ["takes no-break spaces for white space", " one ", [0, 5], [1, 4]],
    ["takes none", "one", [], []],
  ])("%s", (_, text, given, expected) => {
    expect(trim(text, ...given)).toEqual(expected);
  });
});
