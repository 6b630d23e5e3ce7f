import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/shared/seeded-random";
import { deriveBlocks } from "./derive-blocks";
import { createNearFinder } from "./near-quotes";

/** Texts of words that hardly repeat, with marks that are hidden. */
function makeTexts(): { text: string; blocks: ReturnType<typeof deriveBlocks> }[] {
  const random = seededRandom(7);
  const letter = () => "abcdefghijklmnoprstuvwyz"[Math.floor(random() * 24)]!;
  const word = () => Array.from({ length: 2 + Math.floor(random() * 7) }, letter).join("");
  return Array.from({ length: 3 }, () => {
    const words = Array.from({ length: 600 }, (_, at) => (at % 41 === 7 ? `**${word()}**` : word()));
    const text = `${words.map((each, at) => each + (at % 30 === 29 ? ".\n\n" : " ")).join("")}end.\n`;
    return { text, blocks: deriveBlocks(text, "markdown") };
  });
}

describe("createNearFinder", () => {
  const texts = makeTexts();
  const near = createNearFinder(texts);

  it("finds stretches of which letters here and there were changed, in their text and about their place", () => {
    const stretch = fc.record({
      which: fc.nat(2),
      start: fc.nat(2_500),
      length: fc.integer({ min: 60, max: 400 }),
    });
    fc.assert(
      fc.property(stretch, fc.integer({ min: 20, max: 30 }), ({ which, start, length }, every) => {
        const { text } = texts[which]!;
        const words = text.slice(start, start + length);
        const changed = [...words].map((sign, at) => (at % every === 4 ? "x" : sign)).join("");
        const [best] = near.find(changed);
        expect(best?.text).toBe(which);
        expect(Math.abs(best!.range.start - start)).toBeLessThan(20);
        expect(Math.abs(best!.range.end - (start + length))).toBeLessThan(20);
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  it("finds words in other capitals, with what is hidden, without a difference, and lists their text", () => {
    const { text } = texts[1]!;
    const at = text.indexOf("**", 300);
    const words = text.slice(at - 40, at + 60);
    const [best] = near.find(words.replaceAll("*", "").toUpperCase());
    expect(best).toMatchObject({ text: 1, differences: 0 });
    expect(near.listTexts(words)).toContain(1);
  });

  it("finds nothing for what stands nowhere, or is too short", () => {
    expect(near.find("qqqq jjjj qqqq jjjj qqqq jjjj qqqq jjjj")).toEqual([]);
    expect([near.find("abc"), near.listTexts("abc"), createNearFinder([]).find("a".repeat(50))]).toEqual([
      [],
      null,
      [],
    ]);
  });
});
