import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { deriveBlocks } from "./derive-blocks";
import type { Hit } from "./find-text";
import { stretchPlaces } from "./stretched-places";

const text = "Gas flows. Trade fell, and trade rose.\n\nNobody knows.\n";
const source = { documentId: "d", text, blocks: deriveBlocks(text, "plain"), language: "en" };
const at = (words: string, from = 0): Hit => {
  const start = text.indexOf(words, from);
  return [{ start: offset(start), end: offset(start + words.length) }];
};
const hits = [at("Trade"), at("trade"), at("Nobody")];

describe("stretchPlaces", () => {
  it.each([
    ["hit", 3, ["Trade", "trade", "Nobody"]],
    ["sentence", 2, ["Trade fell, and trade rose.", "Nobody knows."]],
    ["paragraph", 2, ["Gas flows. Trade fell, and trade rose.", "Nobody knows."]],
  ] as const)("takes each %s once", (stretch, places, samples) => {
    const found = stretchPlaces([[source, hits]], stretch, 10);
    expect([found.places, found.inDocuments, found.samples]).toEqual([places, 1, samples]);
    expect(found.documents[0]?.places).toHaveLength(places);
  });

  it("only counts what is too much, leaves empty documents out, and cuts long samples", () => {
    const long = `${"word ".repeat(100)}end.`;
    const other = { documentId: "e", text: long, blocks: deriveBlocks(long, "plain"), language: "en" };
    const whole: Hit = [{ start: offset(0), end: offset(long.length) }];
    const found = stretchPlaces(
      [
        [source, []],
        [other, [whole]],
      ],
      "hit",
      0,
    );
    expect([found.places, found.inDocuments, found.documents]).toEqual([1, 1, []]);
    expect(found.samples[0]).toMatch(/^word .* word…$/);
    expect(found.samples[0]!.length).toBeLessThan(202);
  });
});
