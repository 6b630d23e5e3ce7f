import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inverse, type Change } from "@/lib/shared/change";
import type { Result } from "@/lib/shared/result";
import { addCode } from "./add-code";
import type { Code } from "./code";
import { foldName } from "./code-fields";
import type { CodeUses } from "./code-uses";
import type { CodebookProblem } from "./codebook-problem";
import { deleteCode } from "./delete-code";
import { editCode } from "./edit-code";
import { mergeCodes } from "./merge-codes";
import { moveCode } from "./move-code";
import { splitCode } from "./split-code";
import { arbitraryUses, usesAfter } from "./testing/codebooks";
import { buildTree, childrenOf, visibleOrder } from "./tree";

type Outcome = Result<Change[], CodebookProblem>;
const newCode = { id: "c99", guid: "00000000-0000-4000-8000-000000000099", name: "New" };
const pickId = (uses: CodeUses, n: number) => uses.codes[n % Math.max(1, uses.codes.length)]?.id ?? "nobody";

const rules: Record<string, (uses: CodeUses, a: number, b: number) => Outcome> = {
  add: ({ codes }, a, b) =>
    addCode(codes, {
      ...newCode,
      parentId: a === 0 ? null : pickId({ codes, codings: [], memos: [] }, a),
      index: b,
    }),
  edit: (uses, a, b) =>
    editCode(uses.codes, pickId(uses, a), {
      name: ["Trade", "Energy", "Other"][b % 3]!,
      codable: b % 2 === 0,
      shortcut: b % 2 ? "t" : null,
    }),
  move: (uses, a, b) =>
    moveCode(uses.codes, { id: pickId(uses, a), parentId: b % 4 ? pickId(uses, b) : null, index: a % 5 }),
  merge: (uses, a, b) =>
    mergeCodes(uses, {
      sourceIds: [...new Set([pickId(uses, a), pickId(uses, a + 3)])],
      targetId: pickId(uses, b),
    }),
  split: (uses, a, b) => {
    const id = uses.codings[a % Math.max(1, uses.codings.length)]?.codeId ?? "nobody";
    const own = uses.codings.filter((coding) => coding.codeId === id).map((coding) => coding.id);
    return splitCode(uses, {
      id,
      codingIds: own.slice(0, 1 + (b % 3)),
      as: b % 2 ? "child" : "sibling",
      newCode,
    });
  },
  delete: (uses, a) => deleteCode(uses, pickId(uses, a)),
};

describe.each(Object.entries(rules))("the rule “%s” on random codebooks", (name, rule) => {
  const forEachOutcome = (check: (uses: CodeUses, after: CodeUses, changes: Change[]) => void) => {
    let applied = 0;
    fc.assert(
      fc.property(arbitraryUses, fc.nat(13), fc.nat(13), (uses, a, b) => {
        const outcome = rule(uses, a, b);
        if (!outcome.ok) return;
        applied += 1;
        check(uses, usesAfter(uses, outcome.value), outcome.value);
      }),
      { seed: 11, numRuns: 400 },
    );
    expect(applied).toBeGreaterThan(50);
  };

  it("is taken back by its inverse, row for row", () => {
    forEachOutcome((uses, after, changes) => {
      expect(usesAfter(after, inverse(changes))).toEqual(usesAfter(uses, []));
    });
  });

  it("leaves a forest with sibling names apart", () => {
    forEachOutcome((_, { codes }) => {
      for (const code of codes)
        expect(code.parentId === null || codes.some(({ id }) => id === code.parentId)).toBe(true);
      for (const code of codes) expect(climb(codes, code)).toBeLessThanOrEqual(codes.length);
      const places = codes.map((code) => `${code.parentId} ${foldName(code.name)}`);
      expect(new Set(places).size).toBe(places.length);
    });
  });

  it("leaves every coding and memo on a code that exists, and no coding twice", () => {
    forEachOutcome((_, { codes, codings, memos }) => {
      const ids = new Set(codes.map((code) => code.id));
      for (const coding of codings) expect(ids).toContain(coding.codeId);
      for (const memo of memos) expect(ids).toContain(memo.targetId);
      expect(new Set(codings.map((k) => `${k.passageId} ${k.layerId} ${k.codeId}`)).size).toBe(
        codings.length,
      );
    });
  });

  it(
    name === "delete" ? "loses only what the deleted codes held" : "loses no coded passage and no memo",
    () => {
      forEachOutcome((uses, after) => {
        const gone = new Set(
          uses.codes.map(({ id }) => id).filter((id) => !after.codes.some((code) => code.id === id)),
        );
        const stays = name === "delete" ? (codeId: string) => !gone.has(codeId) : () => true;
        const coded = ({ codings }: CodeUses, keep: (codeId: string) => boolean) =>
          new Set(codings.filter((k) => keep(k.codeId)).map((k) => `${k.passageId} ${k.layerId}`));
        expect(coded(after, () => true)).toEqual(coded(uses, stays));
        expect(after.memos.length).toBe(uses.memos.filter((memo) => stays(memo.targetId)).length);
      });
    },
  );
});

/** Steps from a code to its root; more than there are codes when it goes round. */
function climb(codes: readonly Code[], code: Code): number {
  let steps = 0;
  for (let at: Code | undefined = code; at && steps <= codes.length; steps += 1)
    at = codes.find(({ id }) => id === at!.parentId);
  return steps;
}

describe("moveCode on random codebooks", () => {
  it("puts the code at its index and keeps the order of all others", () => {
    fc.assert(
      fc.property(arbitraryUses, fc.nat(13), fc.nat(13), fc.nat(6), (uses, a, b, index) => {
        const input = { id: pickId(uses, a), parentId: b % 4 ? pickId(uses, b) : null, index };
        const outcome = moveCode(uses.codes, input);
        if (!outcome.ok) return;
        const before = buildTree(uses.codes);
        const after = buildTree(usesAfter(uses, outcome.value).codes);
        const siblings = childrenOf(after, input.parentId).map((node) => node.code.id);
        expect(siblings.indexOf(input.id)).toBe(Math.min(index, siblings.length - 1));
        const others = (tree: typeof before) =>
          visibleOrder(tree, (id) => id !== input.id)
            .filter((node) => node.code.id !== input.id)
            .map((node) => node.code.id);
        expect(others(after)).toEqual(others(before));
      }),
      { seed: 3, numRuns: 400 },
    );
  });
});
