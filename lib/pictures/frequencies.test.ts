import { describe, expect, it } from "vitest";
import { buildCells } from "@/lib/tables/cells";
import { passage, sources } from "@/lib/tables/testing/coded-lines";
import { viewTable } from "@/lib/tables/view-table";
import { listFrequencies, toCountTable, toFrequencySheet } from "./frequencies";
import type { FrequenciesSpec } from "./picture";

const all = sources(
  [passage("p1", "d1", [0, 9]), passage("p2", "d1", [10, 14]), passage("p3", "d2", [0, 4])],
  ["p1 energy A", "p1 energy B", "p2 gas A", "p2 trade A", "p3 trade B", "p3 trade A"],
);
const base: FrequenciesSpec = {
  ...{ kind: "frequencies", rows: { kind: "children", codeId: "sector", nested: true } },
  ...{ of: "passages", order: "given", most: 20 },
};
const list = (patch: Partial<FrequenciesSpec>) => {
  const spec = { ...base, ...patch };
  const shown = { excerpts: new Map(), documents: [], kept: null, perCell: 0 };
  return listFrequencies(viewTable(buildCells(toCountTable(spec), all), shown), spec);
};

describe("frequencies", () => {
  it("count passages, documents and coders, and words only where they are asked for", () => {
    expect(list({}).map(({ name, counts }) => [name, counts])).toEqual([
      ["ENERGY", { passages: 2, documents: 1, coders: 2 }],
      ["ENERGY › GAS", { passages: 1, documents: 1, coders: 1 }],
      ["TRADE", { passages: 2, documents: 2, coders: 2 }],
    ]);
    // Words begin every five characters: [0, 9) touches two, [10, 14) one.
    expect(list({ of: "words" }).map(({ counts }) => counts.words)).toEqual([3, 1, 2]);
  });

  it.each([
    ["documents", ["trade", "energy", "gas"]],
    ["passages", ["energy", "trade", "gas"]],
  ] as const)("stand by %s with the greatest first, equals as in the codebook", (of, ids) =>
    expect(list({ of, order: "greatest" }).map(({ id }) => id)).toEqual(ids),
  );

  it("are of what counts alone", () =>
    expect(list({ layerIds: ["B"] }).map(({ counts }) => counts.passages)).toEqual([1, 0, 1]));

  it("leave as a sheet", () =>
    expect(toFrequencySheet(list({}), "passages", "T")).toMatchObject({
      columns: [
        { heading: "Code" },
        { heading: "Passages" },
        { heading: "Documents" },
        { heading: "Coders" },
      ],
      rows: [
        ["ENERGY", 2, 1, 2],
        ["ENERGY › GAS", 1, 1, 1],
        ["TRADE", 2, 2, 2],
      ],
    }));
});
