import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildMatrix } from "@/lib/tables/build-matrix";
import { passage, sources } from "@/lib/tables/testing/coded-lines";
import { balanceOf, listBalance, sayBalance, toBalanceMatrix, toBalanceSheet } from "./balance";
import type { BalanceSpec } from "./picture";
import { codedWorld, renameLayers, seeded } from "@/lib/tables/testing/coded-world";

const spec: BalanceSpec = {
  ...{ kind: "balance", rows: { kind: "documents" }, match: "passage" },
  ...{ first: "trade", second: "energy" },
};
const spots = [passage("p1", "d1", [0, 4]), passage("p2", "d1", [5, 9]), passage("p3", "d2", [0, 4])];

describe("a balance", () => {
  it.each([
    [3, 1, 0.5],
    [1, 3, -0.5],
    [2, 2, 0],
    [4, 0, 1],
    [0, 4, -1],
    [0, 0, null],
  ])("of %i and %i is %s", (first, second, balance) => expect(balanceOf(first, second)).toBe(balance));

  it.each([
    [0.333, "+0.33"],
    [-0.5, "−0.50"],
    [0, "0.00"],
    [-0.001, "0.00"],
    [null, "–"],
  ])("%s is said as %s", (balance, said) => expect(sayBalance(balance)).toBe(said));

  it("has a row of what the matrix has, and leaves as a sheet", () => {
    const all = sources(spots, ["p1 trade A", "p2 trade A", "p2 gas B"]);
    const balance = listBalance(buildMatrix(toBalanceMatrix(spec), all))!;
    expect(toBalanceSheet(balance, "T")).toEqual({
      title: "T",
      columns: [
        { heading: "Document" },
        { heading: "TRADE", weight: 0.4 },
        { heading: "ENERGY", weight: 0.4 },
        { heading: "Balance", weight: 0.4 },
      ],
      rows: [
        ["First", 2, 1, 0.3333],
        ["Second", 0, 0, null],
      ],
    });
  });

  it("is none where one of the codes is gone, or both are one", () => {
    const all = sources(spots, ["p1 trade A"]);
    for (const second of ["gone", "trade"])
      expect(listBalance(buildMatrix(toBalanceMatrix({ ...spec, second }), all))).toBeNull();
  });
});

describe("properties", () => {
  const balanceIn = (asked: BalanceSpec, all: Parameters<typeof buildMatrix>[1]) =>
    listBalance(buildMatrix(toBalanceMatrix(asked), all))!.rows;

  it("lies from −1 to 1, and turns its sign where the sides are swapped", () => {
    fc.assert(
      fc.property(codedWorld, (world) => {
        const there = balanceIn(spec, world);
        const back = balanceIn({ ...spec, first: spec.second, second: spec.first }, world);
        there.forEach(({ balance }, row) => {
          if (balance === null) expect(back[row]!.balance).toBeNull();
          else {
            expect(Math.abs(balance)).toBeLessThanOrEqual(1);
            expect(balance + back[row]!.balance!).toBe(0);
          }
        });
      }),
      seeded,
    );
  });

  it("does not change with the names of coders", () => {
    fc.assert(
      fc.property(codedWorld, (world) => {
        expect(balanceIn(spec, renameLayers(world))).toEqual(balanceIn(spec, world));
      }),
      seeded,
    );
  });
});
