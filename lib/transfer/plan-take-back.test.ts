import { expect, it } from "vitest";
import { type Change, created } from "@/lib/shared/change";
import { planTakeBack, rowKey, type Since } from "./plan-take-back";

const made: Change[] = [
  created("code", "a", { name: "A", parentId: null }),
  created("code", "b", { name: "B", parentId: "a" }),
  created("code", "c", { name: "C", parentId: null }),
  {
    ...{ entity: "case", id: "m" },
    before: { attributes: { Age: "47" } },
    after: { attributes: { Age: "47", Place: "Lviv", Work: "mine" } },
  },
  {
    ...{ entity: "documentGroup", id: "s" },
    before: { documentIds: ["1"] },
    after: { documentIds: ["1", "2", "3"] },
  },
  created("memo", "n", { title: "Note" }),
  created("coding", "x", { passageId: "p", codeId: "c", layerId: "l" }),
  created("coding", "y", { passageId: "p", codeId: "b", layerId: "l" }),
];

const since = (fields: Partial<Since> = {}): Since => ({
  rows: new Map([
    [rowKey("code", "a"), { name: "Renamed", parentId: null }],
    [rowKey("code", "b"), { name: "B", parentId: "a" }],
    [rowKey("code", "c"), { name: "C", parentId: null }],
    [rowKey("case", "m"), { attributes: { Age: "48", Place: "Lviv", Work: "field", Since: "2022" } }],
    [rowKey("documentGroup", "s"), { documentIds: ["3", "1", "4"] }],
    [rowKey("memo", "n"), { title: "Note" }],
    [rowKey("coding", "x"), { passageId: "p", codeId: "c", layerId: "l" }],
    [rowKey("coding", "y"), { passageId: "p", codeId: "b", layerId: "l" }],
  ]),
  changed: new Set(),
  standing: new Map([
    ["a", ["b"]],
    ["b", ["y"]],
    ["c", ["x"]],
  ]),
  ...fields,
});

const say = (changes: readonly Change[]) =>
  changes.map(({ entity, id, after }) => `${entity} ${id} ${JSON.stringify(after)}`);

it("takes all back that nobody has touched, and out of rows that were there what was added and is still so", () => {
  const { changes, stays } = planTakeBack(made, since());
  expect(stays).toEqual([]);
  expect(say(changes)).toEqual([
    "coding y null",
    "coding x null",
    "memo n null",
    "code c null",
    "code b null",
    "code a null",
    'case m {"attributes":{"Age":"48","Work":"field","Since":"2022"}}',
    'documentGroup s {"documentIds":["1","4"]}',
  ]);
  expect(changes.find(({ id }) => id === "a")?.before).toEqual({ name: "Renamed", parentId: null });
});

it("leaves what people changed, and whatever that stands on, up to the top of the tree", () => {
  const { changes, stays } = planTakeBack(made, since({ changed: new Set(["y", "n", "c"]) }));
  expect(say(changes)[0]).toBe("coding x null");
  expect(say(changes)).not.toContain("code c null");
  expect(stays.map(({ what, names }) => [what, names])).toEqual([
    ["coding", []],
    ["memo", ["Note"]],
    ["code", ["C"]],
    ["code", ["B", "Renamed"]],
  ]);
});

it("is nothing where all of it has gone", () => {
  expect(planTakeBack(made, since({ rows: new Map() })).changes).toEqual([]);
});
