import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Range } from "@/lib/shared/offset";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { listSentences } from "@/lib/text/sentences";
import { findUncoded } from "./uncoded";

const text =
  "# A heading\n\nFirst here. Second here. Third here.\n\nFourth here. Fifth here.\n\n## Another\n\nSixth here.";
const blocks = deriveBlocks(text, "markdown");
const document = { text, blocks, language: "en" };
const kinds = new Set(["paragraph"]);
const sentences = listSentences(text, blocks, "en").filter(({ block }) => kinds.has(blocks[block]!.kind));

/** With nothing but the sentences numbered (from 1) coded. */
const coded = (numbers: readonly number[]) => (ranges: readonly Range[]) =>
  numbers.some((number) => sentences[number - 1]!.ranges[0]!.start === ranges[0]!.start);
const at = (word: string) => text.indexOf(word);
const find = (numbers: readonly number[], from: number, direction: 1 | -1) => {
  const found = findUncoded(document, coded(numbers), from, direction);
  return found && text.slice(found.start, found.end);
};

describe("findUncoded", () => {
  it("goes to the next sentences in a row without codings, over the ends of blocks and headings", () => {
    expect(find([1, 3], 0, 1)).toBe("Second here.");
    expect(find([1, 3], at("Second"), 1)).toBe(text.slice(at("Fourth")));
    expect(find([1, 3, 6], at("Second"), 1)).toBe("Fourth here. Fifth here.");
    expect(find([1, 3], at("Fourth"), 1)).toBeNull();
  });
  it("goes back to where the stretch before begins", () => {
    expect(find([1, 3], text.length, -1)).toBe(text.slice(at("Fourth")));
    expect(find([1, 3], at("Fourth"), -1)).toBe("Second here.");
    expect(find([1, 3], at("Second"), -1)).toBeNull();
  });
  it("finds all of an uncoded text, and nothing in one coded throughout", () => {
    expect(find([], 0, 1)).toBe(text.slice(at("First")));
    expect(find([1, 2, 3, 4, 5, 6], 0, 1)).toBeNull();
  });

  it("finds the stretches that reading every sentence in turn finds", () => {
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5, 6]), fc.nat(text.length), (numbers, from) => {
        const starts = sentences.flatMap(({ ranges }, i) => {
          const begins = !numbers.includes(i + 1) && (i === 0 || numbers.includes(i));
          return begins ? [ranges[0]!.start] : [];
        });
        const isCoded = coded(numbers);
        expect(findUncoded(document, isCoded, from, 1)?.start).toBe(starts.find((start) => start > from));
        expect(findUncoded(document, isCoded, from, -1)?.start).toBe(
          starts.findLast((start) => start < from),
        );
      }),
      { seed: 43, numRuns: 500 },
    );
  });
});
