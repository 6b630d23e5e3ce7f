import { describe, expect, it } from "vitest";
import type { CaseView } from "./case-view";
import { attributeNamesOf, filterCases, sortCases } from "./sort-cases";

const link = { id: "l", documentId: "d", documentTitle: "Talk at the river", speaker: "Ana" };
const view = (id: string, more: Partial<CaseView>): CaseView => ({
  id,
  name: id,
  attributes: {},
  links: [],
  codings: 0,
  ...more,
});

const cases = [
  view("a", { name: "P10", attributes: { age: "9", town: "Alba" }, codings: 2 }),
  view("b", { name: "p9", attributes: { age: "30" }, links: [link] }),
  view("c", { name: "Zoe", codings: 7 }),
];
const ids = (found: readonly CaseView[]) => found.map(({ id }) => id).join("");

describe("sortCases", () => {
  it.each([
    ["name", false, "bac"],
    ["name", true, "cab"],
    ["codings", true, "cab"],
    ["links", true, "bac"],
    [{ attribute: "age" }, false, "abc"],
    [{ attribute: "age" }, true, "bac"],
  ] as const)("orders by %j, descending %s", (by, descending, order) => {
    expect(ids(sortCases(cases, { by, descending }))).toBe(order);
  });
});

describe("filterCases", () => {
  it.each([
    ["", "abc"],
    ["P", "ab"],
    ["river ana", "b"],
    ["alba 9", "a"],
    ["nothing", ""],
  ])("by %j leaves %j", (words, left) => {
    expect(ids(filterCases(cases, words))).toBe(left);
  });
});

describe("attributeNamesOf", () => {
  it("gives the most frequent first", () => {
    expect(attributeNamesOf(cases)).toEqual(["age", "town"]);
    expect(attributeNamesOf([])).toEqual([]);
  });
});
