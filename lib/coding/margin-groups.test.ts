import { describe, expect, it } from "vitest";
import { groupOf, listMarginGroups } from "./margin-groups";

const shown = {
  codes: [
    { id: "trade", name: "Trade", color: "#2f7de1" },
    { id: "water", name: "Water", color: "#d9480f" },
    { id: "work", name: "Work", color: "#2f7de1" },
  ],
  sets: [
    { id: "market", name: "Market", codeIds: ["trade"] },
    { id: "people", name: "People", codeIds: ["work", "trade"] },
  ],
  layers: [
    { id: "ann", name: "Ann" },
    { id: "ben", name: "Ben" },
  ],
  nameColor: (color: string) => (color === "#2f7de1" ? "Blue" : color),
};
const coding = { id: "1", passageId: "p", codeId: "work", layerId: "ben" };

describe("listMarginGroups", () => {
  it.each([
    ["close", [], undefined],
    ["code", ["Trade", "Water", "Work"], "work"],
    ["color", ["Blue", "#d9480f"], "#2f7de1"],
    ["coder", ["Ann", "Ben"], "ben"],
    ["set", ["Market", "People", "In no set"], "people"],
  ] as const)("puts stripes side by side by what is chosen: %s", (arrangement, names, key) => {
    const groups = listMarginGroups(arrangement, shown);
    expect(groups.groups.map(({ name }) => name)).toEqual(names);
    expect(groupOf(arrangement, groups, coding)).toBe(key);
  });

  it("puts codes of no set together, and a code of two with the first", () => {
    const groups = listMarginGroups("set", shown);
    expect(groups.keys).toEqual({ trade: "market", water: "", work: "people" });
  });

  it("gives no group to a code or coder it was not told of", () => {
    const unknown = { ...coding, codeId: "gone", layerId: "new" };
    expect(groupOf("code", listMarginGroups("code", shown), unknown)).toBeUndefined();
  });
});
