import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { copyText } from "@/lib/text/copy-text";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { replaceInReading } from "./replace-in-reading";
import { makeReplacer } from "./replace-names";
import { quoteShown, showNames, shownOffset, shownRanges } from "./shown-text";

const replace = makeReplacer([
  { name: "Ann Lee", replacement: "P1", matchCase: false },
  { name: "Ann", replacement: "Person 2", matchCase: false },
  { name: "Rawalpindi", replacement: "a town", matchCase: false },
]);

const show = (text: string) => {
  const document = { text, blocks: deriveBlocks(text, "markdown"), pages: [] };
  const { reading, swaps } = replaceInReading(document, replace);
  const names = swaps.map(({ start, end, newStart, newEnd }) => ({
    ...{ start, end },
    shown: reading.text.slice(newStart, newEnd),
  }));
  return { shown: showNames(document, names), replaced: reading };
};

const range = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start: offset(start), end: offset(start + words.length) };
};

const words = fc.constantFrom(
  "Ann",
  "Lee",
  "Annie",
  "**Ann** Lee",
  "Rawalpindi",
  "said",
  ".",
  "\n\n",
  "| a |",
);

describe("the text as it is shown", () => {
  it("is the text as it is exported", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
        const { shown, replaced } = show(parts.join(" "));
        expect(shown.text).toBe(replaced.text);
        expect(shown.blocks).toEqual(replaced.blocks);
      }),
      { seed: 83 },
    );
  });

  it("is the document itself where no names stand in it", () => {
    const document = { text: "Nobody.", blocks: [], pages: [] };
    const shown = showNames(document, []);
    expect(shown.text).toBe(document.text);
    const ranges = [range(document.text, "body")];
    expect(shownRanges(shown, ranges)).toBe(ranges);
  });

  it("is what is quoted and copied, of a name that is cut all that stands for it", () => {
    const text = "Then Ann Lee said so.\n\nAnn of Rawalpindi agreed.";
    const { shown } = show(text);
    expect(quoteShown(shown, [range(text, "Lee said")])).toBe("P1 said");
    const all = [{ start: offset(0), end: offset(text.length) }];
    expect(copyText(shown.text, shownRanges(shown, all), shown.blocks)).toBe(
      "Then P1 said so.\n\nPerson 2 of a town agreed.",
    );
    // Both ranges cut one name: it is quoted once.
    expect(quoteShown(shown, [range(text, "Ann"), range(text, "Lee")])).toBe("P1");
    expect([text.indexOf("Ann"), text.indexOf("said")].map((at) => shownOffset(shown, at))).toEqual([5, 8]);
  });
});
