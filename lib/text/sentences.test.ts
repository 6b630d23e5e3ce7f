import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { subtractRanges } from "@/lib/text/ranges";
import { hasShared, paperNames, readPaper } from "@/lib/text/testing/shared-folder";
import { countSentences, listSentences } from "./sentences";
import { splitSentences } from "./split-sentences";

/** Sentences are written one after the other, `|` between them. */
const cut = (marked: string, language: string) => {
  const text = marked.replaceAll("|", "");
  let from = 0;
  return splitSentences(text, language)
    .map((end) => text.slice(from, (from = end)))
    .join("|");
};

describe("splitSentences", () => {
  it.each([
    ["en", "They came late. |Nobody spoke."],
    ["en", "Dr. Adeel met Mrs. Khan at St. Mary’s. |They spoke."],
    ["en", "Smith et al. (2010) and Roe et al. The finding holds."],
    ["en", "See p. 12 and pp. 13–14, vol. 2, No. 5, Fig. 3. |Then go on."],
    ["en", "He said no. |Then he left."],
    ["en", "Rents rose by 3.5 percent, e.g. The Hague did. |Wages, i.e. John’s, fell."],
    ["en", "J. R. Doe and K. Roe wrote it. |Others read it."],
    ["en", "It happened in the U.S. |The government knew."],
    ["en", "The U.S. President knew. |He was told in the U.K. Parliament."],
    ["en", "The war ended.[12] |The peace began.[3, 4] |It held."],
    ["en", "The war ended.12 |The peace began."],
    ["en", "It fell. (Doe, 2001) |It rose (Roe, 2002). |It held. |(See below.) |So."],
    ["en", "“Why did you go?” he asked. |“I had to.” |She left."],
    ["en", "Really? |Yes! |It did (see Table 2.) and so on."],
    ["en", "1. The first point is made here. |It goes on."],
    ["en", "2.3. Sites were chosen. |They were four."],
    ["en", "a) The first. |A second."],
    ["en", "One line\ngoes on over\nothers. |Another\none."],
    ["en", "They came from Karachi, Lahore, etc. |The rest stayed."],
    ["en", "Costs were Rs. 500. |They rose."],
    ["de", "Am 3. Oktober kam z. B. Dr. Roth, vgl. Abb. 2. |Er blieb."],
    ["fr", "M. Dupont est venu, cf. p. 12. |Il est parti."],
    ["ru", "Он жил на ул. Мира, т. е. рядом. |См. рис. 3 и с. 12. |Она ушла в 1990 г."],
    ["ur", "وہ دیر سے آئے۔ |کیا کوئی بولا؟ |نہیں۔"],
    ["ar", "هل جاء أحد؟ |نعم. |جاء د. أحمد متأخرا."],
    ["hi", "वे देर से आए। |क्या कोई बोला? |डॉ. राव चुप रहे।"],
    ["ja", "彼らは遅れて来た。|誰も話さなかった。"],
    ["", "They came late. |Nobody spoke."],
  ])("in %s: %s", (language, marked) => {
    expect(cut(marked, language)).toBe(marked);
  });

  it("ends with the text and has none for an empty one", () => {
    expect(splitSentences("", "en")).toEqual([]);
    expect(splitSentences("No end", "en")).toEqual([6]);
  });
});

const words = (text: string, form: "plain" | "markdown", language = "en") =>
  listSentences(text, deriveBlocks(text, form), language).map(({ ranges }) =>
    ranges.map(({ start, end }) => text.slice(start, end)),
  );

describe("listSentences", () => {
  it("stops at blocks and passes over furniture", () => {
    expect(words("# Title. Again\n\nOne. Two\n\n12\n\n- Three. Four", "markdown")).toEqual([
      ["Title."],
      ["Again"],
      ["One."],
      ["Two"],
      ["Three."],
      ["Four"],
    ]);
  });

  it("keeps hidden ranges inside a sentence and leaves them out between two", () => {
    expect(words("See [here](#) now. **All** good. [End](#). *So.*", "markdown")).toEqual([
      ["See [here](#) now."],
      ["All** good."],
      ["End](#)."],
      ["So."],
    ]);
  });

  it("gives a sentence of a wrapped cell one range a line", () => {
    const text = "Who\tWhat they did\nNurses\tstayed all\n\tnight. They were\n\tnot paid.";
    expect(words(text, "plain")).toEqual([
      ["Who"],
      ["What they did"],
      ["Nurses"],
      ["stayed all", "night."],
      ["They were", "not paid."],
    ]);
  });

  it("is counted where text runs", () => {
    const text = "# A title. Long\n\nOne. Two.\n\n- Three.\n\nTable 1: Rents. Wages";
    expect(countSentences(text, deriveBlocks(text, "markdown"), "en")).toBe(3);
    expect(countSentences("", [], "en")).toBe(0);
  });

  const piece = fc.constantFrom(
    ..."# |- |**|\t|\n|\n\n| |word|Word|12|.|. |? |:|[a](b)|<b>|</b>|Dr. |A. |😀|۔ |سلام|1. |[3]|12|\ud83d".split(
      "|",
    ),
  );
  const keepsPromises = (text: string, form: "plain" | "markdown", language: string) => {
    const blocks = deriveBlocks(text, form);
    const sentences = listSentences(text, blocks, language);
    const covered = sentences.flatMap(({ ranges }) => ranges).sort((a, b) => a.start - b.start);
    covered.forEach((range, index) => {
      expect(range.start).toBeLessThan(range.end);
      expect(range.start).toBeGreaterThanOrEqual(covered[index - 1]?.end ?? 0);
      expect(text.slice(range.start, range.end)).toBe(text.slice(range.start, range.end).trim());
    });
    for (const { ranges, block } of sentences) {
      const own = blocks[block];
      expect(own && ranges.every(({ start, end }) => own.start <= start && end <= own.end)).toBe(true);
    }
    for (const block of blocks) {
      if (block.kind === "furniture") continue;
      const parts = block.cells ? block.cells.flatMap((cell) => cell.ranges) : [block];
      const shown = parts.flatMap((part) => subtractRanges(part, block.hidden));
      const left = shown.flatMap((part) => subtractRanges(part, covered));
      expect(
        left
          .map(({ start, end }) => text.slice(start, end))
          .join("")
          .trim(),
      ).toBe("");
    }
  };

  it.each(["plain", "markdown"] as const)("cover what is shown of any %s text, once and in order", (form) => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom("en", "ur", "de", ""),
        (pieces, language) => keepsPromises(pieces.join(""), form, language),
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  describe.skipIf(!hasShared)("with ../shared/study", () => {
    it.each(paperNames)("cover what is shown of %s", (name) => {
      const text = readPaper(name);
      keepsPromises(text, /^(?:kh|noor)/.test(name) ? "markdown" : "plain", "en");
    });
  });
});

describe("sentences of a transcript", () => {
  it("begin after the speaker’s name", () => {
    const text = "Ana Ruiz: We mended nets. Then the boats came.";
    const block = {
      start: offset(0),
      end: offset(text.length),
      kind: "paragraph",
      hidden: [],
      speaker: "Ana Ruiz",
    };
    const found = listSentences(text, [{ ...block, kind: "paragraph" }], "en");
    expect(found.map(({ ranges }) => ranges.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ["We mended nets."],
      ["Then the boats came."],
    ]);
  });
});
