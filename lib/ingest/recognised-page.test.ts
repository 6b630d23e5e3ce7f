import { describe, expect, it } from "vitest";
import { makeLines, meanConfidence, type RecognisedWord } from "./recognised-page";

/** A word of letters `size` pixels wide, from `x` on, between 10 and 30 pixels down. */
function word(
  text: string,
  x: number,
  { confidence = 90, size = 10, leftward = false } = {},
): RecognisedWord {
  const signs = Array.from(text);
  const symbols = signs.map((sign, index) => {
    const at = leftward ? signs.length - 1 - index : index;
    return { text: sign, bbox: { x0: x + at * size, x1: x + (at + 1) * size, y0: 10, y1: 30 } };
  });
  return { text, confidence, bbox: { x0: x, x1: x + signs.length * size, y0: 10, y1: 30 }, symbols };
}

const upright = { width: 200, height: 400, pixelsPerPoint: 2, turns: 0 };
const line = (...words: RecognisedWord[]) => ({ words, height: 20 });

describe("makeLines", () => {
  it("gives each word a run with its confidence, in points", () => {
    const [made] = makeLines([line(word("sea", 20, { confidence: 88.6 }), word("port", 60))], upright);
    expect(made).toMatchObject({ text: "sea port", size: 10, left: 10, right: 50, top: 5, bottom: 15 });
    expect(made?.runs).toEqual([
      {
        start: 0,
        axis: "right",
        left: 10,
        right: 25,
        top: 5,
        bottom: 15,
        edges: [15, 20, 25],
        confidence: 89,
      },
      {
        start: 4,
        axis: "right",
        left: 30,
        right: 50,
        top: 5,
        bottom: 15,
        edges: [35, 40, 45, 50],
        confidence: 90,
      },
    ]);
  });

  it("lets Arabic words run to the left", () => {
    const [made] = makeLines([line(word("بحر", 20, { leftward: true }))], upright);
    expect(made?.runs[0]).toMatchObject({ axis: "left", left: 10, right: 25, edges: [20, 15, 10] });
  });

  it.each([
    [1, "up", { left: 5, right: 15, top: 375, bottom: 390 }, [385, 380, 375]],
    [2, "left", { left: 175, right: 190, top: 385, bottom: 395 }, [185, 180, 175]],
    [3, "down", { left: 185, right: 195, top: 10, bottom: 25 }, [15, 20, 25]],
  ])("puts words of a page turned %i times where they are on the page as seen", (turns, axis, box, edges) => {
    const [made] = makeLines([line(word("sea", 20))], { ...upright, turns });
    expect(made?.runs[0]).toMatchObject({ axis, ...box, edges });
    expect(made).toMatchObject({ left: 10, right: 25, top: 5, bottom: 15 });
  });

  it("counts UTF-16 units, also where symbols are not the word's letters", () => {
    const ligature = { ...word("ofice", 0), text: "office" };
    const [made] = makeLines([line(word("𝒳y", 0), ligature)], upright);
    expect(made?.runs[0]?.edges).toEqual([5, 5, 10]);
    expect(made?.runs[1]).toMatchObject({ start: 4, right: 25 });
    expect(made?.runs[1]?.edges).toHaveLength(6);
    expect(made?.runs[1]?.edges.at(-1)).toBe(25);
  });

  it("never lets letters end before the one before, or outside their word", () => {
    const crooked = word("sea", 20);
    const symbols = crooked.symbols.map((symbol, index) => ({
      ...symbol,
      bbox: { ...symbol.bbox, x1: [40, 30, 90][index] ?? 0 },
    }));
    const [made] = makeLines([line({ ...crooked, symbols })], upright);
    expect(made?.runs[0]?.edges).toEqual([20, 20, 25]);
  });

  it("takes nearly equal sizes for one, so that only headings are larger", () => {
    const heights = [20, 20, 21, 19, 23, 40];
    const lines = heights.map((height, index) => ({ words: [word(`word${index}`, 0)], height }));
    expect(makeLines(lines, upright).map(({ size }) => size)).toEqual([10.5, 10.5, 10.5, 10.5, 10.5, 20]);
  });

  it("leaves out dirt and empty words, but no uncertain words", () => {
    const dirty = [
      line(word("'.", 0, { confidence: 20 })),
      line(word(" ", 0)),
      line(word("sea", 0, { confidence: 5 })),
    ];
    expect(makeLines(dirty, upright).map(({ text }) => text)).toEqual(["sea"]);
    expect(makeLines([], upright)).toEqual([]);
  });
});

describe("meanConfidence", () => {
  it("weighs words by their letters", () => {
    const lines = makeLines(
      [line(word("sea", 0, { confidence: 90 }), word("o", 50, { confidence: 50 }))],
      upright,
    );
    expect(meanConfidence(lines)).toBe(80);
    expect(meanConfidence([])).toBe(100);
  });
});
