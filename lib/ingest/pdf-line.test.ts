import { describe, expect, it } from "vitest";
import { drawLine, finishLine, joinRaised } from "./pdf-line";
import type { Glyph } from "./pdf-page";

const glyph = (text: string, left: number, right: number, more: Partial<Glyph> = {}): Glyph => ({
  text,
  size: 10,
  bold: false,
  left,
  right,
  top: 0,
  bottom: 10,
  ...more,
});

const read = (...glyphs: Glyph[]) => {
  const line = drawLine(glyphs);
  return line && finishLine(line);
};
/** Each unit of a line with the two ends it has along its run; none for units without a place. */
const placesOf = (line: ReturnType<typeof read>) =>
  [...(line?.text ?? "")].map((letter, at) => {
    const run = line?.runs.find(({ start, edges }) => start <= at && at < start + edges.length);
    const index = at - (run?.start ?? 0);
    const before = index === 0 ? (run?.axis === "left" ? run.right : run?.left) : run?.edges[index - 1];
    return run ? [letter, before, run.edges[index]] : [letter];
  });

describe("drawLine", () => {
  it("puts a lam-alef of one box into reading order, each half with its half of the box", () => {
    const line = read(glyph("ب", 5, 10), glyph("ا", 0, 5), glyph("ل", 0, 5));
    expect(placesOf(line)).toEqual([
      ["ب", 10, 5],
      ["ل", 5, 2.5],
      ["ا", 2.5, 0],
    ]);
    expect(read(glyph("ا", 5, 10), glyph("ل", 0, 5))?.text).toBe("ال");
  });

  it("gives a mark at the line's beginning back to the letter under it, without room of its own", () => {
    const shadda = "\u0651";
    const line = read(glyph(shadda, 11, 13), glyph("م", 20, 25), glyph("د", 10, 20));
    expect(placesOf(line)).toEqual([
      ["م", 25, 20],
      ["د", 20, 10],
      [shadda, 10, 10],
    ]);
  });

  it("collapses white space, which reaches from word to word whatever box it has", () => {
    const nothing = { left: 0, right: 0, top: 0, bottom: 0 };
    const line = read(
      glyph(" ", 0, 3),
      glyph("a", 10, 15),
      glyph(" ", 15, 18),
      glyph(" ", 0, 0, nothing),
      glyph("b", 21, 26),
      glyph(" ", 26, 29),
    );
    expect(placesOf(line)).toEqual([
      ["a", 10, 15],
      [" ", 15, 21],
      ["b", 21, 26],
    ]);
  });

  it("is null without visible text", () => {
    expect(drawLine([glyph(" ", 0, 1)])).toBeNull();
    expect(drawLine([])).toBeNull();
  });
});

describe("joinRaised", () => {
  it("joins a raised sign to its line, and not another column", () => {
    const word = drawLine([glyph("D", 10, 15), glyph("o", 15, 20)]);
    const sign = drawLine([glyph("2", 20, 23, { size: 6, top: -3, bottom: 4 })]);
    const column = drawLine([glyph("O", 300, 305)]);
    if (!word || !sign || !column) throw new Error("no lines");
    const joined = joinRaised([word, sign, column]).map(finishLine);
    expect(joined.map(({ text, size }) => [text, size])).toEqual([
      ["Do2", 10],
      ["O", 10],
    ]);
    expect(placesOf(joined[0] ?? null)).toEqual([
      ["D", 10, 15],
      ["o", 15, 20],
      ["2", 20, 23],
    ]);
  });
});
