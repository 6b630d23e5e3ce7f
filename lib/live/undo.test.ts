import { describe, expect, it } from "vitest";
import { type Change, created, removed, updated } from "@/lib/shared/change";
import { buildsOn, findRedoTarget, findUndoTarget, listBackTo } from "./undo";

const event = (number: number, undoneBy: number | null = null, kind = "code.edit") => ({
  id: `event ${number}`,
  number,
  kind,
  undoneBy,
});
const idsOf = (numbers: readonly number[]) => new Set(numbers.map((number) => event(number).id));
const past = [event(1), event(2), event(3, 5), event(4), event(5, null, "undo")];

describe("what undo takes back", () => {
  it.each<[number[], number | null]>([
    [[], 4],
    [[4], 2],
    [[4, 2], 1],
    [[1, 2, 4], null],
  ])("skipping %s is %s", (skipped, target) => {
    expect(findUndoTarget(past, idsOf(skipped))?.number ?? null).toBe(target);
  });
  it.each<[number, number[], number[]]>([
    [1, [], [4, 2, 1]],
    [2, [], [4, 2]],
    [2, [4], [2]],
    [9, [], []],
  ])("back to %s, skipping %s, is %s", (number, skipped, targets) => {
    expect(listBackTo(past, number, idsOf(skipped)).map((each) => each.number)).toEqual(targets);
  });
  it("leaves redo to what was undone last, unless something was changed since", () => {
    expect(findRedoTarget(past)?.number).toBe(3);
    expect(findRedoTarget([...past, event(6)])).toBeNull();
  });
});

describe("what builds on a change", () => {
  const row = { name: "Trade", color: "red" };
  const made = [created("code", "1", row)];
  const renamed = [updated("code", "1", row, { name: "Commerce" })!];
  const recoloured = [updated("code", "1", row, { color: "blue" })!];
  const gone = [removed("code", "1", row)];
  const placed = [created("passage", "p", { start: 1 })];
  it.each<[string, Change[], Change[], boolean]>([
    ["an edit of what was made", renamed, made, true],
    ["a removal of what was edited", gone, renamed, true],
    ["a second edit of the same field", renamed, renamed, true],
    ["an edit of another field", recoloured, renamed, false],
    ["an edit of another row", [updated("code", "2", row, { name: "X" })!], made, false],
    ["a passage that both name", placed, placed, false],
  ])("%s: %#", (_, later, earlier, builds) => {
    expect(buildsOn(later, earlier)).toBe(builds);
  });
});
