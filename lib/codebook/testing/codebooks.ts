import fc from "fast-check";

import { applyChanges, type Change, type Entity } from "@/lib/shared/change";
import type { Code } from "../code";
import type { CodeUses, CodingRow } from "../code-uses";
import { palette } from "../palette";

/** A code for tests; fields not given are plain. */
export const codeOf = (fields: Partial<Code> & { id: string }): Code => ({
  parentId: null,
  position: 0,
  name: fields.id,
  color: "#2f7de1",
  definition: "",
  whenToUse: "",
  whenNotToUse: "",
  example: "",
  codable: true,
  shortcut: null,
  guid: `00000000-0000-4000-8000-${fields.id.replace(/\D/g, "").padStart(12, "0")}`,
  ...fields,
});

const names = ["Trade", "trade (old)", "Energy", "Défense", "Μ", "安全", "😀", "=1+1", "a > b"];

/** Random codebooks of up to 14 codes: any shape, few names (so that they meet), crowded positions. */
export const arbitraryCodes: fc.Arbitrary<Code[]> = fc
  .array(
    fc.record({
      parent: fc.nat(20),
      name: fc.constantFrom(...names),
      position: fc.integer({ min: -2, max: 6 }),
      color: fc.constantFrom(...palette.map(({ color }) => color)),
      definition: fc.constantFrom("", "What it means", "two\nlines"),
      codable: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((seeds) => seeds.reduce<Code[]>((codes, seed) => [...codes, plantSeed(codes, seed)], []));

function plantSeed(codes: readonly Code[], seed: Partial<Code> & { parent: number; name: string }): Code {
  const { parent, name, ...fields } = seed;
  const parentId = codes[parent]?.id ?? null;
  const id = `c${codes.length}`;
  const taken = codes.some((code) => code.parentId === parentId && code.name === name);
  return codeOf({ ...fields, id, parentId, name: taken ? `${name} ${id}` : name });
}

/** A random codebook with codings (no two alike) and memos on its codes. */
export const arbitraryUses: fc.Arbitrary<CodeUses> = arbitraryCodes.chain((codes) =>
  fc
    .record({
      codings: fc.array(fc.record({ passage: fc.nat(3), layer: fc.nat(1), code: fc.nat(13) }), {
        maxLength: 20,
      }),
      memos: fc.array(fc.nat(13), { maxLength: 5 }),
    })
    .map(({ codings, memos }) => ({
      codes,
      codings: distinctCodings(
        codings.flatMap(({ passage, layer, code }) => {
          const codeId = codes[code]?.id;
          return codeId ? [{ passageId: `p${passage}`, layerId: `l${layer}`, codeId }] : [];
        }),
      ),
      memos: memos.flatMap((code, index) => {
        const targetId = codes[code]?.id;
        return targetId ? [{ id: `m${index}`, target: "code", targetId, title: "note" }] : [];
      }),
    })),
);

function distinctCodings(rows: readonly Omit<CodingRow, "id">[]): CodingRow[] {
  const keyed = new Map(rows.map((row) => [`${row.passageId} ${row.layerId} ${row.codeId}`, row]));
  return [...keyed.values()].map((row, index) => ({ id: `k${index}`, ...row }));
}

/** Codes, codings and memos after changes, each sorted by id. */
export function usesAfter(uses: CodeUses, changes: readonly Change[]): CodeUses {
  const after = <Row extends { readonly id: string }>(entity: Entity, rows: readonly Row[]): Row[] => {
    const before = new Map(rows.map((row) => [row.id, { ...row }]));
    const next = [...applyChanges(before, entity, changes).values()] as unknown as Row[];
    return next.sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  return {
    codes: after("code", uses.codes),
    codings: after("coding", uses.codings),
    memos: after("memo", uses.memos),
  };
}
