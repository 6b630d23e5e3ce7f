import { describe, expect, it } from "vitest";
import { created, inverse, updated } from "@/lib/shared/change";
import {
  type DocumentCodingsView,
  changeDocumentCodings,
  findPassageOf,
  groupByPassage,
} from "./document-codings";

const view: DocumentCodingsView = {
  passages: [
    { id: "late", ranges: [20, 30] },
    { id: "short", ranges: [5, 8] },
    { id: "long", ranges: [5, 9, 12, 14] },
    { id: "bare", ranges: [0, 2] },
  ],
  codings: [
    { id: "1", passageId: "late", codeId: "trade", layerId: "a" },
    { id: "2", passageId: "short", codeId: "trade", layerId: "a" },
    { id: "3", passageId: "long", codeId: "energy", layerId: "a" },
    { id: "4", passageId: "long", codeId: "energy", layerId: "b" },
  ],
  layers: [],
};

describe("groupByPassage", () => {
  it("gives coded passages in text order, the longer first, with all their codings", () => {
    const grouped = [...groupByPassage(view).values()];
    expect(grouped.map(({ id, codings }) => [id, codings.length])).toEqual([
      ["long", 2],
      ["short", 1],
      ["late", 1],
    ]);
    expect(grouped[0]?.ranges).toEqual([
      { start: 5, end: 9 },
      { start: 12, end: 14 },
    ]);
  });
});

describe("changeDocumentCodings", () => {
  const changes = [
    created("passage", "new", { documentId: "d", ranges: [40, 41] }),
    created("coding", "5", { passageId: "new", codeId: "trade", layerId: "a" }),
    updated("coding", "1", { codeId: "trade" }, { codeId: "energy" })!,
  ];
  const after = changeDocumentCodings(view, changes);

  it("shows new passages, new codings and changed codes, and leaves other rows as they are", () => {
    expect(
      groupByPassage(after)
        .get("new")
        ?.codings.map(({ id }) => id),
    ).toEqual(["5"]);
    expect(after.codings.find(({ id }) => id === "1")).toMatchObject({ codeId: "energy", passageId: "late" });
    expect(after.codings.find(({ id }) => id === "3")).toEqual(view.codings[2]);
  });

  it("is taken back by the inverse", () => {
    const back = changeDocumentCodings(after, inverse(changes));
    expect(groupByPassage(back)).toEqual(groupByPassage(view));
  });
});

describe("findPassageOf", () => {
  it("finds exactly these ranges", () => {
    expect(findPassageOf(view, [5, 9, 12, 14])?.id).toBe("long");
    expect(findPassageOf(view, [5, 9])).toBeNull();
  });
});
