import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { measureText } from "./measure-text";

const range = (start: number, end: number) => ({ start: offset(start), end: offset(end) });

describe("measureText", () => {
  it.each<[string, string, [number, number][] | null, number[]]>([
    ["nothing", "", null, [0]],
    ["no white space", "abc", null, [0, 1, 2, 3]],
    ["white space at both ends and between", " a\u00a0\nb ", null, [0, 0, 1, 1, 1, 2, 2]],
    ["white space alone", " \n\u3000", null, [0, 0, 0, 0]],
    ["what was not given out", "abcd", [[1, 3]], [0, 0, 1, 2, 2]],
    [
      "what was given out twice, in any order",
      "ab cd",
      [
        [3, 4],
        [0, 2],
        [1, 2],
      ],
      [0, 1, 2, 2, 3, 3],
    ],
    ["nothing that was given out", "abc", [], [0, 0, 0, 0]],
  ])("counts %s", (_, text, given, expected) => {
    const measure = measureText(text, given?.map(([start, end]) => range(start, end)) ?? null);
    expect([...text, ""].map((__, place) => measure.at(place))).toEqual(expected);
    expect(measure.length).toBe(expected.at(-1));
  });

  it("equals counting character by character", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "é", " ", "\n", "\u2009", "\u200b", "\ufeff"),
      maxLength: 30,
    });
    const pairs = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 6 })), { maxLength: 4 });
    fc.assert(
      fc.property(text, fc.option(pairs), (whole, given) => {
        const measure = measureText(whole, given?.map(([start, size]) => range(start, start + size)) ?? null);
        let count = 0;
        for (let place = 0; place <= whole.length; place += 1) {
          expect(measure.at(place)).toBe(count);
          const inside = given?.some(([start, size]) => place >= start && place < start + size) ?? true;
          if (inside && /\S/.test(whole[place] ?? " ")) count += 1;
        }
      }),
      { seed: 6 },
    );
  });
});
