import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { draftPassage } from "./draft-passage";

const block = (start: number, end: number, page: string): Block => ({
  start: offset(start),
  end: offset(end),
  kind: "paragraph",
  page,
  hidden: [],
});

describe("draftPassage", () => {
  it("keeps the exact text of each range, its surroundings and its pages", () => {
    const text = `${"x".repeat(40)} one two three ${"y".repeat(40)}`;
    const blocks = [block(0, 44, "3"), block(45, 48, "4"), block(49, text.length, "5")];
    expect(
      draftPassage(text, blocks, [
        [49, 54],
        [41, 44],
      ]),
    ).toEqual({
      ok: true,
      value: {
        ranges: [41, 44, 49, 54],
        region: [],
        start: 41,
        end: 54,
        quotes: ["one", "three"],
        prefix: `${"x".repeat(31)} `,
        suffix: ` ${"y".repeat(31)}`,
        pages: ["3", "5"],
      },
    });
  });

  it.each<[string, string, [number, number][], string]>([
    ["no ranges", "text", [], "no-ranges"],
    ["an empty range", "text", [[1, 1]], "outside-text"],
    ["a range turned round", "text", [[3, 1]], "outside-text"],
    ["a range before the text", "text", [[-1, 2]], "outside-text"],
    ["a range past the text", "text", [[2, 5]], "outside-text"],
    ["an edge inside an emoji", "a👍b", [[0, 2]], "inside-character"],
    ["only white space", "a \n\u00a0 b", [[1, 4]], "blank"],
  ])("refuses %s", (_, text, pairs, error) => {
    expect(draftPassage(text, [], pairs)).toEqual({ ok: false, error });
  });

  it("takes an emoji whole, and does not cut one in the surroundings", () => {
    const draft = draftPassage(`👍${"x".repeat(31)}word${"x".repeat(31)}👍`, [], [[33, 37]]);
    expect(draft).toMatchObject({ ok: true, value: { prefix: "x".repeat(31), suffix: "x".repeat(31) } });
  });

  it("joins what overlaps or touches, and covers exactly what was asked for", () => {
    const pairs = fc.array(
      fc
        .tuple(fc.nat(40), fc.integer({ min: 1, max: 10 }))
        .map(([start, size]): [number, number] => [start, start + size]),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(pairs, (all) => {
        const text = "x".repeat(60);
        const draft = draftPassage(text, [], all);
        if (!draft.ok) throw new Error(draft.error);
        const { ranges } = draft.value;
        for (let i = 1; i < ranges.length; i++) expect(ranges[i]).toBeGreaterThan(ranges[i - 1]!);
        for (let at = 0; at < text.length; at++) {
          const inside = ranges.some((start, i) => i % 2 === 0 && start <= at && at < ranges[i + 1]!);
          expect(inside).toBe(all.some(([start, end]) => start <= at && at < end));
        }
      }),
      { seed: 37 },
    );
  });
});
