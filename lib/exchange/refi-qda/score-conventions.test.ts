import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/ingest/canonical-text";
import { hasShared } from "@/lib/text/testing/shared-folder";
import { createOffsetReader } from "./offset-conventions";
import { scoreConventions } from "./score-conventions";
import { rangedTexts, readExpected, readSample } from "./testing/sample-projects";

const text = (stored: string, ...ranges: [number, number, string?][]) => ({
  stored,
  text: canonicalText(stored),
  ranges: ranges.map(([start, end, name = ""]) => ({ start, end, name })),
});

describe("how a file's positions are to be read", () => {
  it("is sure without a question where all readings are one", () => {
    const { readings, sure } = scoreConventions([text("plain words here", [6, 11])]);
    expect(sure).toBe(true);
    expect(readings).toMatchObject([{ convention: { unit: "codePoint", lineEnd: "asStored" }, score: 1 }]);
  });

  it("is told by names that are the words of their passages", () => {
    const { readings, sure } = scoreConventions([
      text("😀😀 one two three\r\nfour five", [5, 12, "one two"], [20, 24, "four"]),
    ]);
    expect(sure).toBe(true);
    expect(readings[0]).toMatchObject({ convention: { unit: "utf16", lineEnd: "asStored" }, score: 1 });
  });

  it("is told by edges between words", () => {
    const { readings, sure } = scoreConventions([
      text("one\r\ntwo\r\nthree\r\nfour", [5, 8], [10, 15], [17, 21]),
    ]);
    expect(readings[0]).toMatchObject({ convention: { lineEnd: "asStored" }, score: 1 });
    expect(sure).toBe(true);
  });

  it("is a question where two readings fit alike", () => {
    const { readings, sure } = scoreConventions([text("😀 a.b.c.d", [3, 4])]);
    expect(readings.length).toBe(2);
    expect(sure).toBe(false);
  });

  it("is sure of a file without any passage", () => {
    expect(scoreConventions([text("😀 a\r\n")])).toMatchObject({ sure: true, readings: [{ score: 1 }] });
  });
});

describe.skipIf(!hasShared)("the sample projects in ../shared/refi-qda", () => {
  it.each([
    ["qdpx/nvivo-win-12.6-masked.qdpx", "utf16", 97],
    ["qdpx/nvivo-mac-12.7.0-masked.qdpx", "utf16", 297],
    ["qdpx/qc-1.3.2-masked.qdpx", "codePoint", 158],
  ])("%s: each passage has its exact text", (name, unit, count) => {
    const texts = rangedTexts(readSample(name));
    const { readings, sure } = scoreConventions(texts);
    expect(readings[0].convention).toEqual({ unit, lineEnd: "asStored" });
    expect(sure).toBe(true);
    const found = texts.flatMap(({ guid, stored, text, ranges }) => {
      const read = createOffsetReader(stored, readings[0].convention);
      return ranges.map((range) => {
        const { start, end } = read(range.start, range.end)!;
        const passage = text.slice(start, end);
        const words = stored.includes("\r\n") ? passage.replaceAll("\n", "\r\n") : passage;
        const sha256 = createHash("sha256").update(words).digest("hex").slice(0, 16);
        return { source: guid, selection: range.guid, codes: range.codes, sha256 };
      });
    });
    const expected = readExpected(name).selections?.map(({ source, selection, codes, sha256 }) => ({
      ...{ source, selection, codes, sha256 },
    }));
    expect(found).toEqual(expected);
    expect(found.length).toBe(count);
  });
});
