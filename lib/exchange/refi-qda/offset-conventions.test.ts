import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/ingest/canonical-text";
import { createOffsetReader, offsetConventions, type OffsetConvention } from "./offset-conventions";

const utf16: OffsetConvention = { unit: "utf16", lineEnd: "asStored" };
const utf8: OffsetConvention = { unit: "utf8", lineEnd: "asStored" };
const codePoint: OffsetConvention = { unit: "codePoint", lineEnd: "asStored" };
const asOne: OffsetConvention = { unit: "codePoint", lineEnd: "asOne" };

describe("positions of a file", () => {
  it.each([
    ["plain text", "abcdef", codePoint, 1, 3, "bc"],
    ["a byte order mark is never counted", "\ufeffabc", codePoint, 0, 1, "a"],
    ["a pair counts as one character", "a😀b", codePoint, 2, 3, "b"],
    ["a pair counts as two units", "a😀b", utf16, 3, 4, "b"],
    ["CR LF counts as stored", "a\r\nb", codePoint, 3, 4, "b"],
    ["CR LF counts as one", "a\r\nb", asOne, 2, 3, "b"],
    ["CR alone counts as one", "a\rb", asOne, 2, 3, "b"],
    ["letters count as their bytes", "aéß😀b", utf8, 1, 9, "éß😀"],
    ["an edge inside the bytes of a letter moves out of it", "a😀€b", utf8, 3, 6, "😀€"],
    ["a byte order mark is three bytes", "\ufeffaé", utf8, 3, 6, "aé"],
    ["an edge inside a byte order mark moves behind it", "\ufeffab", utf8, 1, 4, "a"],
    ["plain letters are bytes", "abc", utf8, 1, 2, "b"],
    ["an edge inside a pair moves out of it", "a😀b", utf16, 0, 2, "a😀"],
    ["an edge inside a line end moves out of it", "a\r\nb", codePoint, 2, 4, "\nb"],
  ])("%s", (_, stored, convention, start, end, words) => {
    const range = createOffsetReader(stored, convention)(start, end);
    expect(canonicalText(stored).slice(range?.start, range?.end)).toBe(words);
  });

  it.each([
    [-1, 2],
    [2, 2],
    [3, 1],
    [0, 7],
  ])("gives nothing for %i to %i of six characters", (start, end) => {
    expect(createOffsetReader("abcdef", codePoint)(start, end)).toBeNull();
  });

  it("finds each piece of any text where a program that counts so would have it", () => {
    const piece = fc.constantFrom("a", "é", "😀", "\r\n", "\n", "\r", " ", "\u0301");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), fc.nat(4), (pieces, mark, which) => {
        const convention = [...offsetConventions, utf8][which]!;
        // A CR before an LF of its own would be read as one line end with it.
        const safe = pieces.filter(
          (each, index) => each !== "\r" || /^[^\r\n]/.test(pieces[index + 1] ?? "a"),
        );
        const stored = (mark ? "\ufeff" : "") + safe.join("");
        const text = canonicalText(stored);
        const read = createOffsetReader(stored, convention);
        const length = (each: string) =>
          each === "\r\n" && convention.lineEnd === "asOne"
            ? 1
            : { utf8: Buffer.byteLength(each), utf16: each.length, codePoint: [...each].length }[
                convention.unit
              ];
        let at = mark && convention.unit === "utf8" ? 3 : 0;
        for (const each of safe) {
          const range = read(at, at + length(each));
          expect(text.slice(range?.start, range?.end)).toBe(canonicalText(each));
          expect(range?.whole).toBe(true);
          at += length(each);
        }
        expect(read(at, at + 1)).toBeNull();
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
