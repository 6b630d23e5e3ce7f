import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AxisSpec } from "./axis";
import { findBeside, moveRow, orderRows } from "./order-rows";
import { seeded } from "./testing/coded-world";
import { spec } from "./testing/coded-lines";

/** "a b.c d": rows in order; each dot before a name stands further in. */
const read = (line: string) =>
  line.split(" ").map((word) => {
    const id = word.replaceAll(".", "");
    return { id, depth: word.length - id.length };
  });
const children: AxisSpec = { kind: "children", codeId: "sector", nested: true };
const show = (line: string, rowOrder: string[] | undefined, rows: AxisSpec = children) =>
  orderRows({ rows, rowOrder }, read(line))
    .map((at) => read(line)[at]!.id)
    .join(" ");

describe("orderRows", () => {
  it.each([
    ["a b c", undefined, "a b c"],
    ["a b c", ["c", "a"], "c a b"],
    ["a .b .c d", ["d", "a", "c", "b"], "d a c b"],
    ["a .b ..x .c d", ["c", "b"], "a c b x d"],
    ["a b", ["gone", "b"], "b a"],
    ["a .b c .d", ["d", "b", "c", "a"], "c d a b"],
  ])("shows %j by %j as %j", (line, order, shown) => {
    expect(show(line, order)).toBe(shown);
  });

  it("leaves the outermost of a list as the list has them, and orders what is below", () => {
    const codes: AxisSpec = { kind: "codes", codeIds: ["a", "d"], nested: true };
    expect(show("a .b .c d", ["d", "c", "b", "a"], codes)).toBe("a c b d");
  });

  it("shows every row once, and each below the row that it stood below", () => {
    const depths = fc.array(fc.nat(3), { maxLength: 12 });
    fc.assert(
      fc.property(depths, fc.array(fc.constantFrom("r0", "r1", "r5", "r7", "x")), (given, rowOrder) => {
        let deepest = -1;
        // Each at most one further in than the one before it, as sub-codes are.
        const rows = given.map((depth, at) => ({
          id: `r${at}`,
          depth: (deepest = Math.min(depth, deepest + 1)),
        }));
        const order = orderRows({ rows: children, rowOrder }, rows);
        expect([...order].sort((a, b) => a - b)).toEqual(rows.map((_, at) => at));
        const parent = (list: typeof rows, at: number) =>
          list.slice(0, at).findLast(({ depth }) => depth < list[at]!.depth)?.id;
        const shown = order.map((at) => rows[at]!);
        for (const [at, row] of rows.entries())
          expect(parent(shown, shown.indexOf(row))).toBe(parent(rows, at));
      }),
      seeded,
    );
  });
});

describe("moveRow", () => {
  const moved = (line: string, from: string, to: string, rows: AxisSpec = children) => {
    const before = read(line);
    const place = (id: string) => before.findIndex((row) => row.id === id);
    return moveRow(spec({ rows }), before, place(from), place(to));
  };
  const shown = (line: string, from: string, to: string) =>
    show(line, moved(line, from, to).rowOrder?.slice());

  it.each([
    ["a b c", "a", "c", "b c a"],
    ["a b c", "c", "a", "c a b"],
    ["a .b .c d", "a", "d", "d a b c"],
    // Onto a row below another: beside that other one.
    ["a .b .c d", "d", "b", "d a b c"],
    ["a .b .c d", "b", "c", "a c b d"],
  ])("in %j puts %j where %j is", (line, from, to, expected) => {
    expect(shown(line, from, to)).toBe(expected);
  });

  it("moves nothing out of the row that it stands below", () => {
    expect(moved("a .b d", "b", "d")).toEqual(spec({ rows: children }));
    expect(moved("a .b d", "a", "b")).toEqual(spec({ rows: children }));
  });

  it.each<[AxisSpec, object]>([
    [{ kind: "codes", codeIds: ["a", "gone", "b"] }, { codeIds: ["b", "a", "gone"] }],
    [{ kind: "queries", queryIds: ["a", "b"] }, { queryIds: ["b", "a"] }],
    [
      { kind: "free", rows: ["a", "b"].map((id) => ({ id, heading: id })) },
      { rows: ["b", "a"].map((id) => ({ id, heading: id })) },
    ],
  ])("changes the list itself of %j", (rows, expected) => {
    const spec = moved("a b", "a", "b", rows);
    expect(spec.rows).toMatchObject(expected);
    expect(spec.rowOrder).toBeUndefined();
  });
});

it.each([
  ["a .b .c d", "a", 1, "d"],
  ["a .b .c d", "b", 1, "c"],
  ["a .b .c d", "b", -1, undefined],
  ["a .b .c d", "d", 1, undefined],
] as const)("beside a row in %j, %j by %d, is %j", (line, id, by, beside) => {
  const rows = read(line);
  const found = findBeside(
    rows,
    rows.findIndex((row) => row.id === id),
    by,
  );
  expect(found === null ? undefined : rows[found]!.id).toBe(beside);
});
