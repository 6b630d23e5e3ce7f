import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countSizes } from "@/lib/tables/count-sizes";
import { passage, sources } from "@/lib/tables/testing/coded-lines";
import { codedWorld, seeded } from "@/lib/tables/testing/coded-world";
import { type CodeArea, mapCodes, nameSizes } from "./code-map";

const spots = [passage("p1", "d1", [0, 4]), passage("p2", "d1", [5, 9]), passage("p3", "d1", [10, 14])];
const all = sources(spots, ["p1 gas A", "p2 energy A", "p3 energy B", "p1 finding A"]);
const leaves = (area: CodeArea): CodeArea[] => area.children?.flatMap(leaves) ?? [area];

describe("the codebook as areas", () => {
  it("has codes within codes, and beside sub-codes what the code has itself", () => {
    expect(mapCodes(all.ground.tree, countSizes({}, all))).toEqual([
      {
        ...{ codeId: "sector", name: "SECTOR", value: 3 },
        children: [
          {
            ...{ codeId: "energy", name: "ENERGY", value: 3 },
            children: [
              { codeId: "energy", name: "ENERGY itself", value: 2 },
              { codeId: "gas", name: "GAS", value: 1 },
            ],
          },
        ],
      },
      { codeId: "finding", name: "FINDING", value: 1 },
    ]);
  });

  it("names codes by their paths", () =>
    expect(nameSizes(all.ground.tree, [{ id: "gas", passages: 1, own: 1 }])[0]!.name).toBe(
      "SECTOR › ENERGY › GAS",
    ));

  it("has an area for all that is coded, and none besides", () => {
    fc.assert(
      fc.property(codedWorld, (world) => {
        const areas = mapCodes(world.ground.tree, countSizes({}, world));
        const pairs = new Set(
          world.codings
            .filter(({ passageId }) => world.passages.some(({ id }) => id === passageId))
            .map(({ passageId, codeId }) => `${passageId} ${codeId}`),
        );
        expect(areas.flatMap(leaves).reduce((sum, { value }) => sum + value, 0)).toBe(pairs.size);
        expect(areas.reduce((sum, { value }) => sum + value, 0)).toBe(pairs.size);
      }),
      seeded,
    );
  });
});
