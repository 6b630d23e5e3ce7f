import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listFlows } from "@/lib/tables/list-flows";
import { codedWorld, seeded } from "@/lib/tables/testing/coded-world";
import { joinFlows, toFlowSheet } from "./flow";

const end = (id: string) => ({ id, heading: id.toUpperCase() });
const view = {
  rows: [end("a"), end("b")],
  columns: [end("a"), end("m")],
  documents: [end("d1"), end("d2")],
  flows: [
    { row: 0, column: 1, document: 0, count: 2 },
    { row: 0, column: 1, document: 1, count: 1 },
    { row: 1, column: 1, document: 1, count: 4 },
  ],
  total: { rows: 2, columns: 1, documents: 2 },
};

describe("streams", () => {
  it("join what flows between the same ends; ends without any are left out, and a code may stand on both sides", () => {
    const { nodes, streams } = joinFlows(view);
    expect(nodes.map(({ key, name }) => [key, name])).toEqual([
      ["0-0", "A"],
      ["0-1", "B"],
      ["1-1", "M"],
      ["2-0", "D1"],
      ["2-1", "D2"],
    ]);
    expect(streams.map(({ from, to, count }) => [from, to, count])).toEqual([
      ["0-0", "1-1", 3],
      ["1-1", "2-0", 2],
      ["1-1", "2-1", 5],
      ["0-1", "1-1", 4],
    ]);
    expect(toFlowSheet(view, "T").rows.at(-1)).toEqual(["B", "M", "D2", 4]);
  });

  it("into the middle and out of it are alike, end by end", () => {
    fc.assert(
      fc.property(codedWorld, fc.integer({ min: 1, max: 3 }), (world, most) => {
        const codes = (...codeIds: string[]) => ({ kind: "codes" as const, codeIds });
        const { nodes, streams } = joinFlows(
          listFlows(
            { rows: codes("energy", "finding"), columns: codes("trade", "evidence"), match: "overlap" },
            world,
            most,
          ),
        );
        for (const { key, column } of nodes) {
          const through = (side: "from" | "to") =>
            streams.filter((stream) => stream[side] === key).reduce((sum, { count }) => sum + count, 0);
          if (column === 1) expect(through("to")).toBe(through("from"));
          expect(through("to") + through("from")).toBeGreaterThan(0);
        }
      }),
      seeded,
    );
  });
});
