import fc from "fast-check";
import type { TableSources } from "@/lib/tables/cells";
import { passage, sources } from "./coded-lines";

/** How properties are tried: the same every time. */
export const seeded = { seed: 20261201, numRuns: 200 };

const spot = fc.tuple(fc.constantFrom("d1", "d2"), fc.nat(80), fc.integer({ min: 1, max: 30 }));
const mark = fc.tuple(
  fc.nat(11),
  fc.constantFrom("gas", "energy", "trade", "finding", "evidence"),
  fc.constantFrom("A", "B", "C"),
);

/** Some passages of two documents, coded by up to three coders with the codes of `coded-lines`. */
export const codedWorld: fc.Arbitrary<TableSources> = fc
  .record({ spots: fc.array(spot, { maxLength: 12 }), marks: fc.array(mark, { maxLength: 40 }) })
  .map(({ spots, marks }) =>
    sources(
      spots.map(([documentId, start, length], at) => passage(`p${at}`, documentId, [start, start + length])),
      [...new Set(marks.map(([at, code, layer]) => `p${at % Math.max(1, spots.length)} ${code} ${layer}`))],
    ),
  );

const renamed: Readonly<Record<string, string>> = { A: "C", B: "A", C: "B" };

/** The same, with what each coder coded under another's name. */
export const renameLayers = (world: TableSources): TableSources => ({
  ...world,
  codings: world.codings.map((coding) => ({ ...coding, layerId: renamed[coding.layerId]! })),
  layers: ["A", "B", "C"].map((id) => ({ id, kind: "coder", roundId: "" })),
});
