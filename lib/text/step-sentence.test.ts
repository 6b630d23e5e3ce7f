import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveBlocks } from "./derive-blocks";
import { listSentences } from "./sentences";
import { stepSentence } from "./step-sentence";

const text = "One is short. Two is longer, see p. 4.\n\nThree stands alone.\n\nFour. Five.";
const blocks = deriveBlocks(text, "plain");
const at = (words: string) => text.indexOf(words);

describe("stepSentence", () => {
  it.each([
    ["from the beginning", 0, 1, at(" Two")],
    ["from inside a sentence", at("longer"), 1, at("\n\nThree")],
    ["from a sentence's end", at("\n\nThree"), 1, at("\n\nFour")],
    ["at the end of the text", text.length, 1, text.length],
    ["back to a sentence's own start", at("longer"), -1, at("Two")],
    ["back from a start", at("Two"), -1, 0],
    ["back over a blank line", at("Three"), -1, at("Two")],
    ["back from the beginning", 0, -1, 0],
  ] as const)("goes on %s", (_, from, direction, to) =>
    expect(stepSentence(text, blocks, "en", from, direction)).toBe(to),
  );

  it("stands only at edges of sentences, and nothing is passed over", () => {
    const sentences = listSentences(text, blocks, "en");
    const ends = sentences.map(({ ranges }) => ranges.at(-1)!.end as number);
    const starts = sentences.map(({ ranges }) => ranges[0]!.start as number);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), (from) => {
        expect(stepSentence(text, blocks, "en", from, 1)).toBe(ends.find((end) => end > from) ?? text.length);
        expect(stepSentence(text, blocks, "en", from, -1)).toBe(
          starts.findLast((start) => start < from) ?? 0,
        );
      }),
    );
  });
});
