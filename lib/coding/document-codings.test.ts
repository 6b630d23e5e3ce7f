import { describe, expect, it } from "vitest";
import { created, inverse, removed, updated } from "@/lib/shared/change";
import { offset } from "@/lib/shared/offset";
import type { Layer } from "./coding";
import {
  changeDocumentCodings,
  compareInText,
  findPassageOf,
  readDocumentCodings,
  withLayers,
} from "./document-codings";
import { inWords } from "./passage-place";
import { flattenRegion } from "./region";

const layer = (id: string): Layer => ({
  id,
  kind: "coder",
  name: id,
  userId: null,
  origin: "person",
  roundId: "",
});

const codings = readDocumentCodings({
  roundId: "",
  layers: [layer("ann"), layer("bob")],
  codeIds: ["trade", "energy"],
  passages: [
    {
      id: "long",
      ranges: [5, 9, 12, 14],
      codings: [
        ["3", 1, 0],
        ["4", 1, 1],
      ],
    },
    { id: "short", ranges: [5, 8], codings: [["2", 0, 1]] },
    { id: "late", ranges: [20, 30], codings: [["1", 0, 0]] },
  ],
});

const range = (start: number, end: number) => ({ start: offset(start), end: offset(end) });

describe("readDocumentCodings", () => {
  it("unpacks ranges, codes and layers", () => {
    expect(codings.passages.get("long")).toEqual({
      id: "long",
      ranges: [range(5, 9), range(12, 14)],
      region: null,
      codings: [
        { id: "3", passageId: "long", codeId: "energy", layerId: "ann" },
        { id: "4", passageId: "long", codeId: "energy", layerId: "bob" },
      ],
    });
    expect([...codings.codings.keys()].sort()).toEqual(["1", "2", "3", "4"]);
  });
});

describe("changeDocumentCodings", () => {
  const late = codings.codings.get("1")!;
  const row = { passageId: late.passageId, codeId: late.codeId, layerId: late.layerId };
  const changes = [
    created("passage", "new", { ranges: [40, 41] }),
    created("coding", "5", { passageId: "new", codeId: "trade", layerId: "ann" }),
    updated("coding", "1", row, { passageId: "short" })!,
    removed("coding", "4", { passageId: "long", codeId: "energy", layerId: "bob" }),
  ];
  const after = changeDocumentCodings(codings, changes);
  const idsOn = (passageId: string) => after.passages.get(passageId)?.codings.map(({ id }) => id);

  it("shows new passages and codings, takes removed ones away, and moves a coding from passage to passage", () => {
    expect([idsOn("new"), idsOn("long"), idsOn("short"), idsOn("late")]).toEqual([
      ["5"],
      ["3"],
      ["2", "1"],
      [],
    ]);
    expect(after.passages.get("new")?.ranges).toEqual([range(40, 41)]);
    expect(after.codings.get("1")).toEqual({ ...late, passageId: "short" });
    expect(after.codings.has("4")).toBe(false);
  });

  it("leaves what it does not touch the same objects", () => {
    const one = changeDocumentCodings(codings, [changes[2]!]);
    expect(one.passages.get("long")).toBe(codings.passages.get("long"));
    expect(one.codings.get("3")).toBe(codings.codings.get("3"));
  });

  it("is taken back by the inverse", () => {
    const back = changeDocumentCodings(after, inverse(changes)).passages;
    expect(back.get("new")?.codings).toEqual([]);
    expect(new Set(back.get("long")?.codings)).toEqual(new Set(codings.passages.get("long")?.codings));
    expect(back.get("late")?.codings).toEqual([late]);
  });
});

describe("withLayers", () => {
  it("adds each layer once, and is the same object where all are known", () => {
    const more = withLayers(codings, [layer("ann"), layer("cem")]);
    expect(more.layers.map(({ id }) => id)).toEqual(["ann", "bob", "cem"]);
    expect(more.codings).toBe(codings.codings);
    expect(withLayers(more, [layer("cem")])).toBe(more);
  });
});

describe("compareInText", () => {
  it("orders by start, the longer first", () => {
    const sorted = [...codings.passages.values()].reverse().sort(compareInText);
    expect(sorted.map(({ id }) => id)).toEqual(["long", "short", "late"]);
  });
});

describe("findPassageOf", () => {
  it("finds exactly these ranges", () => {
    expect(findPassageOf(codings, inWords([range(5, 9), range(12, 14)]))?.id).toBe("long");
    expect(findPassageOf(codings, inWords([range(5, 9)]))).toBeNull();
  });

  it("finds regions, and passages made a moment ago", () => {
    const region = { page: 2, left: 1, top: 2, right: 30, bottom: 40, start: 7 };
    const row = { ranges: [], region: flattenRegion(region), start: 7 };
    const after = changeDocumentCodings(codings, [created("passage", "drawn", row)]);
    expect(findPassageOf(after, { ranges: [], region })?.id).toBe("drawn");
    expect(findPassageOf(codings, { ranges: [], region })).toBeNull();
  });
});
