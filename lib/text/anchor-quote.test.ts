import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/text/block";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { detectTextForm } from "@/lib/text/detect-text-form";
import { excerptText } from "@/lib/text/excerpt-text";
import { hasShared, paperNames, readPaper, readShared } from "@/lib/text/testing/shared-folder";
import { anchorQuote, countPlaces, createQuoteFinder, type Quote, type QuoteFinder } from "./anchor-quote";

const anchor = (text: string, quote: Quote) => anchorQuote(text, deriveBlocks(text, "markdown"), quote);
const slices = (text: string, quote: Quote) => {
  const found = anchor(text, quote);
  return found.ok ? found.value.map(({ start, end }) => text.slice(start, end)) : found.error;
};

describe("anchorQuote", () => {
  const text =
    "The *old* mill\nstood still. The new mill ran.\n\nWho\tWhat\nMill\tran by\n\tnight\nHorse\tMill";

  it.each<[string, Quote, string[] | string]>([
    ["white space of any length", { exact: " mill  stood " }, ["mill\nstood"]],
    ["words between hidden marks", { exact: "The old mill" }, ["The *old* mill"]],
    ["words with their marks", { exact: "*old* mill" }, ["*old* mill"]],
    ["nothing", { exact: " \n" }, "not-found"],
    ["words that are not there", { exact: "windmill" }, "not-found"],
    ["one of several", { exact: "mill" }, "ambiguous"],
    ["a given occurrence", { exact: "mill", occurrence: 1 }, ["mill"]],
    ["an occurrence too many", { exact: "mill", occurrence: 2 }, "not-found"],
    ["surroundings that decide", { exact: "mill", prefix: "The new ", suffix: " ran" }, ["mill"]],
    ["surroundings that decide nothing", { exact: "mill", prefix: "zz", suffix: "zz" }, "ambiguous"],
    ["a wrapped cell", { exact: "ran by night", unit: "cell" }, ["ran by", "night"]],
    ["part of a cell", { exact: "ran by", unit: "cell" }, "not-found"],
    ["equal cells", { exact: "Mill", unit: "cell" }, "ambiguous"],
    ["the second of equal cells", { exact: "Mill", unit: "cell", occurrence: 1 }, ["Mill"]],
  ])("takes %s", (_, quote, expected) => {
    expect(slices(text, quote)).toEqual(expected);
  });

  it("refuses to guess among any number of places", () => {
    const places = "e ".repeat(300_000);
    expect(anchorQuote(places, [], { exact: "e" })).toEqual({ ok: false, error: "ambiguous" });
  });

  it("finds the place that prefix and suffix name", () => {
    const found = anchor(text, { exact: "mill", prefix: "The new " });
    expect(found.ok && found.value[0]?.start).toBe(text.indexOf("mill ran"));
  });

  it("finds any piece of any text again by its occurrence, in the text's own offsets", () => {
    const word = fc.constantFrom("a", "bb", "😀", " ", "\n", "  ", "\n\n", ".");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(29), fc.nat(29), (words, a, b) => {
        const whole = words.join("");
        const exact = words
          .slice(Math.min(a, b), Math.max(a, b) + 1)
          .join("")
          .replace(/\s+/g, " ")
          .trim();
        fc.pre(exact !== "");
        const found = anchorQuote(whole, [], { exact, occurrence: 0 });
        if (!found.ok) throw new Error(found.error);
        expect(found.value.map(({ start, end }) => whole.slice(start, end).replace(/\s+/g, " "))).toEqual([
          exact,
        ]);
      }),
      { seed: 3 },
    );
  });
});

interface SharedCoding {
  doc: string;
  quote: string;
  occurrence?: number;
}

interface PreparedPaper {
  text: string;
  blocks: Block[];
  find: QuoteFinder;
}

/** The quotes have link targets as the source has them; excerpts do not. */
const withoutTargets = (quote: string) => quote.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");

describe.skipIf(!hasShared)("anchorQuote with ../shared/study", () => {
  const finders = new Map<string, PreparedPaper>(
    (hasShared ? paperNames : []).map((name) => {
      const text = readPaper(name);
      const blocks = deriveBlocks(text, detectTextForm(text));
      return [name, { text, blocks, find: createQuoteFinder(text, blocks) }];
    }),
  );

  it.each([
    ["codings-A.jsonl", 919, 919, 900],
    ["codings-B.jsonl", 858, 858, 850],
  ])(
    "in %s of %i quotes %i anchor, and the excerpt of at least %i reads the same",
    (file, all, anchored, same) => {
      const codings = readShared(`study/${file}`)
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as SharedCoding);
      let found = 0;
      let equal = 0;
      for (const { doc, quote, occurrence } of codings) {
        const paper = finders.get(doc);
        const ranges = paper?.find({ exact: quote, ...(occurrence !== undefined && { occurrence }) });
        if (!paper || !ranges?.ok) continue;
        found += 1;
        const written = ranges.value.map(({ start, end }) => paper.text.slice(start, end)).join("");
        expect(written.replace(/\s+/g, " ")).toBe(quote);
        if (excerptText(paper.text, ranges.value, paper.blocks) === withoutTargets(quote)) equal += 1;
      }
      expect(codings).toHaveLength(all);
      expect(found).toBe(anchored);
      expect(equal).toBeGreaterThanOrEqual(same);
      expect(equal / all).toBeGreaterThanOrEqual(0.99);
    },
  );
});

describe("countPlaces", () => {
  it("counts where the words stand, whatever stands around them", () => {
    expect(countPlaces("e and e\n e", [], { exact: "e", prefix: "and " })).toBe(3);
    expect(countPlaces("a  long\nway, a long way", [], { exact: "a long way" })).toBe(2);
    expect(countPlaces("e", [], { exact: "f" })).toBe(0);
    expect(countPlaces("e", [], { exact: " " })).toBe(0);
  });
});
