import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DatedChange,
  findOlderDefinition,
  listDefinitions,
  listOlderSpans,
} from "./definition-versions";
import { codeOf } from "./testing/codebooks";

const day = (date: number) => new Date(Date.UTC(2026, 0, date));

/** Edits of one code's definition, each a day after the other, and the code as it stands after them. */
function defineInTurn(texts: readonly string[]) {
  const changes: DatedChange[] = texts.slice(1).map((text, at) => ({
    at: day(at + 2),
    change: { entity: "code", id: "a", before: { definition: texts[at] }, after: { definition: text } },
  }));
  return { code: codeOf({ id: "a", definition: texts.at(-1)! }), changes: changes.reverse() };
}

const olderAt = (texts: readonly string[], moment: Date) => {
  const { code, changes } = defineInTurn(texts);
  return findOlderDefinition(listDefinitions(code, changes), moment)?.definition ?? null;
};

describe("codings made under an older definition", () => {
  it.each<[string[], Date, string | null]>([
    [["x"], day(1), null],
    [["x", "y"], day(1), "x"],
    [["x", "y"], day(2), null],
    [["x", "y", "z"], day(2), "y"],
    [["x", "y", "x"], day(1), null],
    [["x", "y", "x"], day(2), "y"],
    [["", "y"], day(1), null],
    [[" ", "", "y"], day(2), null],
    [["", "y", "z"], day(1), "y"],
    [["", "y", "z"], day(2), "y"],
    [["x", "", "y"], day(2), ""],
    [["x", ""], day(1), "x"],
    [["", " "], day(1), null],
  ])("defined %j, coded on %s: %j", (texts, moment, expected) => {
    expect(olderAt(texts, moment)).toBe(expected);
  });

  it("takes no heed of names, other codes, nor of a deletion that was taken back", () => {
    const changes: DatedChange[] = [
      { entity: "code", id: "a", before: null, after: { definition: "x" } } as const,
      { entity: "code", id: "a", before: { definition: "x" }, after: null } as const,
      { entity: "code", id: "a", before: { name: "b" }, after: { name: "a" } } as const,
      { entity: "code", id: "b", before: { definition: "y" }, after: { definition: "x" } } as const,
    ].map((change, at) => ({ at: day(9 - at), change }));
    expect(listDefinitions(codeOf({ id: "a", definition: "x" }), changes)).toHaveLength(1);
  });

  it("are those of the spans, exactly", () => {
    const texts = fc.array(fc.constantFrom("", "x", "y"), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 8 }), (given, date) => {
        const { code, changes } = defineInTurn(given);
        const versions = listDefinitions(code, changes);
        const inSpan = listOlderSpans(versions).some(
          ({ from, to }) => (from === null || from <= day(date)) && day(date) < to,
        );
        expect(findOlderDefinition(versions, day(date)) !== null).toBe(inSpan);
      }),
      { seed: 9 },
    );
  });
});
