import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterOrder } from "./cluster-order";

describe("clusterOrder", () => {
  it("puts like beside like", () => {
    expect(
      clusterOrder([
        [9, 0, 0],
        [0, 0, 8],
        [8, 1, 0],
        [0, 1, 9],
      ]),
    ).toEqual([0, 2, 1, 3]);
  });

  it.each([
    [[], []],
    [[[1]], [0]],
    [
      [
        [0, 0],
        [0, 0],
      ],
      [0, 1],
    ],
  ] as [number[][], number[]][])(
    // prettier-ignore
    "of %j is %j",
    (rows, order) => expect(clusterOrder(rows)).toEqual(order),
  );

  it("names every row once", () => {
    const rows = fc.array(fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, (given) => {
        expect([...clusterOrder(given)].sort((a, b) => a - b)).toEqual(given.map((_, at) => at));
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
