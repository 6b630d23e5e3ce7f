import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePositionCounter, positionProfiles, textForProfile } from "./count-positions";

const texts = fc
  .array(fc.constantFrom("a", "é", "😀", "\n", "🇵🇰", "e\u0301"), { maxLength: 30 })
  .map((parts) => parts.join(""));

/** Where a program that counts so reads its file: CR LF is one to "maxqda", code points to the others. */
const readAt = (
  text: string,
  profile: (typeof positionProfiles)[number],
  start: number,
  end: number,
): string => {
  const file = textForProfile(text, profile);
  if (profile === "nvivo") return file.slice(start, end);
  return [...file.replaceAll("\r\n", "\n")].slice(start, end).join("");
};

describe("makePositionCounter", () => {
  it.each(positionProfiles)("gives %s the very words", (profile) => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(40), (text, a, b) => {
        const letters = [...text];
        const [from, to] = [Math.min(a, b, letters.length), Math.min(Math.max(a, b), letters.length)];
        const [start, end] = [from, to].map((at) => letters.slice(0, at).join("").length) as [number, number];
        const positionOf = makePositionCounter(text, profile);
        expect(readAt(text, profile, positionOf(start), positionOf(end))).toBe(text.slice(start, end));
      }),
      { seed: 5 },
    );
  });

  it("counts an offset inside a pair as the pair's start", () => {
    const positionOf = makePositionCounter("a😀b", "standard");
    expect([0, 1, 2, 3, 4].map(positionOf)).toEqual([0, 1, 1, 2, 3]);
  });
});
