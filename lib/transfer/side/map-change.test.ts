import { describe, expect, it } from "vitest";
import type { Entity, Fields } from "@/lib/shared/change";
import { openEventNumbers } from "./event-numbers";
import { openIdBook } from "./id-book";
import { mapChange } from "./map-change";

const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
const [code, codeHere, memo, memoHere, other, strange] = ["1", "2", "3", "4", "5", "6"].map(id) as [
  ...[string, string, string, string, string, string],
];
const book = openIdBook();
book.add("Code", code, codeHere);
book.add("Memo", memo, memoHere);
const events = openEventNumbers([3, 8]);
const here = {
  book,
  events,
  strangeId: () => strange,
  hasFile: (sha256: string) => sha256 === "a".repeat(64),
};

const map = (entity: Entity, before: Fields | null, after: Fields | null) =>
  mapChange({ entity, id: entity === "code" ? code : memo, before, after }, here);

describe("mapChange", () => {
  it.each<[string, Entity, Fields, Fields]>([
    ["columns", "code", { name: "Gas", parentId: code }, { name: "Gas", parentId: codeHere }],
    ["the row's own id, whatever it says", "code", { id: other }, { id: codeHere }],
    ["no project", "code", { projectId: other, name: "Gas" }, { name: "Gas" }],
    ["no column of another table", "code", { sha256: "a".repeat(64), body: {} }, {}],
    ["nothing that objects have", "code", { constructor: "x", toString: "y" }, {}],
    ["no commands to the database", "code", { name: { set: "x" }, position: { increment: 1 } }, {}],
    ["no commands for lists", "codeSet", { codeIds: { push: other }, name: "S" }, { name: "S" }],
    ["no rows that did not come", "coding", { passageId: other, codeId: code }, { passageId: strange, codeId: codeHere }], // prettier-ignore
    ["no row of another table", "coding", { codeId: memo }, { codeId: strange }],
    ["nothing where it may name nothing", "code", { parentId: other }, { parentId: null }],
    ["known rows of a list", "codeSet", { codeIds: [code, other] }, { codeIds: [codeHere] }],
    ["the number of an event", "round", { frozenAt: 7 }, { frozenAt: 1 }],
    ["nobody", "memo", { authorId: other }, { authorId: null }],
    ["files that came", "document", { sha256: "a".repeat(64) }, { sha256: "a".repeat(64) }],
    ["no other files", "document", { sha256: "b".repeat(64), recording: null }, { sha256: "", recording: null }], // prettier-ignore
    [
      "of a project what people say of it",
      "project",
      { name: "P", sample: true, eventNumber: 1 },
      { name: "P" },
    ],
  ])("keeps %s", (_, entity, fields, kept) => {
    expect(map(entity, null, fields).after).toEqual(kept);
    expect(map(entity, fields, null).before).toEqual(kept);
  });

  it("keeps the same keys on both sides", () => {
    const change = map("code", { name: { set: "x" }, color: "#fff" }, { name: "Gas", color: "#000" });
    expect(change).toMatchObject({ id: codeHere, before: { color: "#fff" }, after: { color: "#000" } });
    expect(Object.keys(change.after!)).toEqual(["color"]);
  });
});
