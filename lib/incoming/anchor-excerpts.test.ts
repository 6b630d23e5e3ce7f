import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import type { Sought, SoughtDocument } from "./anchor";
import { anchorExcerpts } from "./anchor-excerpts";

const document = (id: string, text: string): SoughtDocument => ({
  ...{ id, text, blocks: deriveBlocks(text, "markdown"), pages: [] },
});
const sought = (quote: string, more: Partial<Sought> = {}): Sought => ({
  ...{ documentId: "a", quote, prefix: "", suffix: "", ranges: [], place: "", ...more },
});
const text = [
  "# Gas 🙂\n\nThe pipeline was agreed in May, and the price was left open until later.",
  "The price rose 🙂 twice. Nobody spoke of it.\n\nThe price rose a third time in **winter** and fell.",
].join("\n\n");
const other = "Trade grew slowly in these years.\n\nNobody spoke of it.\n";
const documents = [document("a", text), document("b", other)];
const anchorOne = (one: Sought) => anchorExcerpts(documents, [one]).anchored[0]!;
const at = (words: string, from = 0, inText = text): [number, number] => {
  const start = inText.indexOf(words, from);
  return [start, start + words.length];
};
const points = (offset: number) => [...text.slice(0, offset)].length;

describe("anchorExcerpts", () => {
  it.each<[string, Sought, "a" | "b", [number, number][]]>([
    ["words as they stand", sought("agreed in May"), "a", [at("agreed in May")]],
    [
      "words over a line end",
      sought("left open until later. The price"),
      "a",
      [at("left open until later.\n\nThe price")],
    ],
    ["words as they are shown", sought("in winter and fell"), "a", [at("in **winter** and fell")]],
    [
      "equal words by what stands around",
      sought("The price rose", { suffix: " a third time" }),
      "a",
      [at("The price rose", text.indexOf("it."))],
    ],
    [
      "equal words by paragraph",
      sought("The price rose", { place: "¶ 4" }),
      "a",
      [at("The price rose", text.indexOf("it."))],
    ],
    [
      "words in the only document that has them",
      sought("grew slowly", { documentId: null }),
      "b",
      [at("grew slowly", 0, other)],
    ],
    ["parts that stand apart", sought("pipeline […] open"), "a", [at("pipeline"), at("open")]],
    ["other blanks and hyphens", sought("The pipe-\nline wasagreed"), "a", [at("The pipeline was agreed")]],
    ["a place without words", sought("", { ranges: [[2, 5]] }), "a", [[2, 5]]],
  ])("places %s", (_, one, documentId, ranges) => {
    expect(anchorOne(one)).toEqual({ kind: "exact", documentId, ranges });
  });

  it("tells both texts where words differ by little", () => {
    expect(anchorOne(sought("The pipelines were agreed in May", { documentId: null }))).toEqual({
      ...{ kind: "near", documentId: "a", ranges: [at("The pipeline was agreed in May")] },
      found: "The pipeline was agreed in May",
    });
  });

  it.each<[string, Sought, string]>([
    ["stand nowhere", sought("a sentence of quite another paper"), "not-found"],
    ["stand in two places", sought("The price rose"), "several"],
    ["stand in two documents", sought("Nobody spoke of it.", { documentId: null }), "several"],
    ["are of a document that is not there", sought("agreed in May", { documentId: "gone" }), "not-found"],
    ["are none", sought(""), "no-words"],
    [
      "stand in two places, told apart by a letter",
      sought("The price rose", { prefix: "x.", suffix: " a" }),
      "several",
    ],
    [
      "stand in two places, with less than half of what is given around them",
      sought("The price rose", { suffix: " a third tale of quite other things" }),
      "several",
    ],
    ["are none, and the place is outside", sought("", { ranges: [[5, 9_999]] }), "no-words"],
  ])("leaves words that %s", (_, one, reason) => {
    expect(anchorOne(one)).toEqual({ kind: "none", reason });
  });

  it("counts as the file does, and takes the nearest of equal words once that is known", () => {
    const spoke = text.indexOf("Nobody");
    const third = text.indexOf("The price rose", spoke);
    const file = [
      sought("Nobody", { ranges: [[points(spoke), points(spoke + 6)]] }),
      sought("The price rose", { ranges: [[points(third), points(third + 14)]] }),
      sought("The price rose", { ranges: [[points(third) - 9, points(third) + 3]] }),
    ];
    const { unit, anchored } = anchorExcerpts(documents, file);
    expect(unit).toBe("codePoint");
    expect(anchored.slice(1)).toEqual(
      Array(2).fill({ kind: "exact", documentId: "a", ranges: [[third, third + 14]] }),
    );
    const paragraphs = [
      sought("The price rose", { ranges: [[4, 5]] }),
      sought("agreed", { ranges: [[2, 3]] }),
    ];
    const counted = anchorExcerpts(documents, paragraphs);
    expect([counted.unit, counted.anchored[0]]).toEqual(["other", { kind: "none", reason: "several" }]);
  });

  it.each<[string, Sought[], "utf16" | "codePoint" | null, unknown]>([
    ["with nothing to tell their unit as the file's kind counts", [], "codePoint", [[20, 21]]],
    ["with nothing to tell it as UTF-16", [], null, [[19, 20]]],
    [
      "where both units fit as the file's kind counts",
      [sought("Gas", { ranges: [[2, 5]] })],
      "codePoint",
      [[20, 21]],
    ],
    [
      "not at all where words do not fit theirs",
      [sought("agreed", { ranges: [[2, 8]] })],
      "utf16",
      undefined,
    ],
  ])("believes places without words %s", (_, others, countedIn, ranges) => {
    const file = [sought("", { ranges: [[19, 20]] }), ...others];
    const [first] = anchorExcerpts(documents, file, countedIn).anchored;
    expect(first).toEqual(
      ranges === undefined
        ? { kind: "none", reason: "no-words" }
        : { kind: "exact", documentId: "a", ranges },
    );
  });

  it("takes an offset far from equal words, or between two of them, for no sign of either", () => {
    const long = `The price rose.${"\n\nNobody spoke of it then.".repeat(40)}\n\nThe price rose.\n`;
    const place = (start: number) =>
      anchorExcerpts(
        [document("a", long)],
        [
          sought("The price rose.", { ranges: [at("The price rose.", 0, long)] }),
          sought("The price rose", { ranges: [[start, start + 1]] }),
        ],
      ).anchored[1]!.kind;
    expect([30, 300, long.length - 50].map(place)).toEqual(["exact", "none", "exact"]);
  });

  it("finds any stretch of a text by its words and place", () => {
    const edge = fc.nat(text.length);
    fc.assert(
      fc.property(edge, edge, fc.boolean(), (a, b, byPoints) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const quote = text.slice(start, end);
        fc.pre(quote !== "" && quote.trim() === quote && quote.isWellFormed());
        const told: [number, number] = byPoints ? [points(start), points(end)] : [start, end];
        expect(anchorOne(sought(quote, { ranges: [told] }))).toEqual({
          ...{ kind: "exact", documentId: "a", ranges: [[start, end]] },
        });
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
