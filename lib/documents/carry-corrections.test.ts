import { describe, expect, it } from "vitest";
import { createCarrier } from "@/lib/text/carry-ranges";
import type { Correction } from "@/lib/text/corrections";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { carryCorrections, firstWords } from "./carry-corrections";

const opening = "The beginning of the report stands here, with a dozen of words in its first line.";
const second = "A second paragraph speaks of land reform and of those who own the land in the valley.";
const third = "The third one ends the report with what was found in all four of the villages there.";

const carry = (before: string, after: string, corrections: readonly Correction[]) =>
  carryCorrections(
    before,
    { text: after, blocks: deriveBlocks(after, "plain") },
    corrections,
    createCarrier(before, after),
  );

describe("carryCorrections", () => {
  const before = `${opening}\n\n${second}\n\n${third}`;
  const heading: Correction = { type: "kind", at: before.indexOf(second), kind: "heading", level: 2 };
  const split: Correction = { type: "split", at: before.indexOf("and of those") };

  it("puts each where its words are now, in order", () => {
    const after = `A page that was missing until now was read.\n\n${before}`;
    const { corrections, carried } = carry(before, after, [heading, split]);
    expect(corrections).toEqual([
      { ...heading, at: after.indexOf(second) },
      { ...split, at: after.indexOf("and of those") },
    ]);
    expect(carried).toEqual({ kept: 2, unfit: [] });
  });

  it("leaves out and names those whose words are gone", () => {
    const after = `${opening}\n\n${third}`;
    expect(carry(before, after, [heading])).toEqual({
      corrections: [],
      carried: { kept: 0, unfit: ["A second paragraph speaks of land reform …"] },
    });
  });

  it("keeps and names those that no block begins for", () => {
    const after = `${opening} ${second}\n\n${third}`;
    const { corrections, carried } = carry(before, after, [heading]);
    expect(corrections).toEqual([{ ...heading, at: after.indexOf(second) }]);
    expect(carried).toEqual({ kept: 0, unfit: ["A second paragraph speaks of land reform …"] });
  });
});

describe("firstWords", () => {
  it.each([
    ["Short", 0, "Short"],
    ["  a\n b", 0, "a b"],
    [`${"x".repeat(60)} y`, 0, `${"x".repeat(40)} …`],
    ["one two", 4, "two"],
    ["one", 3, ""],
  ])("of %j from %i", (text, at, words) => {
    expect(firstWords(text, at)).toBe(words);
  });
});
