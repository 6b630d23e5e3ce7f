import { describe, expect, it } from "vitest";
import type { Glyph } from "./pdf-page";
import { makeRuns } from "./pdf-runs";

/** Letters of ten points' width along a line that begins at `from` and goes by `step` from letter to letter. */
const write = (text: string, from: number, step = 10): Glyph[] =>
  [...text].map((letter, index) => {
    const left = from + index * step;
    return { text: letter, size: 10, bold: false, left, right: left + 10, top: 0, bottom: 12 };
  });

const shape = (glyphs: readonly Glyph[]) =>
  makeRuns(glyphs).map(({ start, axis, edges }) => [start, axis, edges]);

describe("makeRuns", () => {
  it("makes one run of a line, and two where a gap parts it", () => {
    expect(shape(write("ab", 0))).toEqual([[0, "right", [10, 20]]]);
    expect(shape([...write("ab", 0), ...write(" ", 20), ...write("c", 60)])).toEqual([
      [0, "right", [10, 20]],
      [3, "right", [70]],
    ]);
    expect(makeRuns([])).toEqual([]);
  });

  it("turns round for numbers in a line that reads to the left", () => {
    const line = [
      ...write("اب", 90, -10),
      ...write(" ", 70),
      ...write("12", 50),
      ...write(" ", 40),
      ...write("ج", 30),
    ];
    expect(shape(line)).toEqual([
      [0, "left", [90, 80]],
      [3, "right", [60, 70]],
      [6, "left", [30]],
    ]);
  });

  it("goes down where letters stand under one another", () => {
    const column = [0, 12, 24].map((top) => ({ ...write("日", 0)[0], top, bottom: top + 12 }) as Glyph);
    expect(shape(column)).toEqual([[0, "down", [12, 24, 36]]]);
  });

  it("gives a surrogate pair one place", () => {
    expect(shape(write("a😀", 0))).toEqual([[0, "right", [10, 20, 20]]]);
  });

  it("shares a ligature's box among its letters", () => {
    expect(shape([...write("f", 0), ...write("i", 0), ...write("x", 10)])).toEqual([
      [0, "right", [5, 10, 20]],
    ]);
  });
});
