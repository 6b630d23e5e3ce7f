import { describe, expect, it } from "vitest";
import { type BlindAssignment, openSight, seesCoding, seesLayer, seesMemo, tellSight } from "./sight";

const layers = [
  { id: "usual", roundId: "" },
  { id: "first", roundId: "r1" },
];
const inRound = { roundId: "r1", documentId: "d1", anew: false };
const recoding = { roundId: "r1", documentId: "d1", anew: true };
const sightOf = (assignments: readonly BlindAssignment[], coderIds: readonly string[], alone = false) =>
  tellSight({ userId: "ann", alone, assignments, ownLayers: layers, coderIds });

describe("tellSight", () => {
  it("is open without an assignment in an open blind round", () => {
    expect(sightOf([], [])).toEqual(openSight("ann"));
  });

  it.each([
    ["usual", "d1", true],
    ["usual", "d2", true],
    ["first", "d1", true],
    ["others", "d1", false],
    ["others", "d2", false],
  ])("while blind shows layer %s in %s: %s", (layerId, documentId, seen) => {
    const sight = sightOf([inRound], ["ann", "bob"]);
    expect(seesCoding(sight, { layerId, documentId })).toBe(seen);
  });

  it.each([
    ["usual", "d1", false],
    ["usual", "d2", true],
    ["first", "d1", true],
    ["others", "d1", false],
  ])("while coding d1 anew shows layer %s in %s: %s", (layerId, documentId, seen) => {
    const sight = sightOf([recoding], ["ann"]);
    expect(seesCoding(sight, { layerId, documentId })).toBe(seen);
  });

  it("shows nothing in a document coded anew before the layer is made", () => {
    const sight = sightOf([{ ...recoding, roundId: "r2" }], ["ann"]);
    expect(layers.map(({ id }) => seesCoding(sight, { layerId: id, documentId: "d1" }))).toEqual([
      false,
      false,
    ]);
    expect(seesLayer(sight, "usual")).toBe(true);
  });
});

describe("without the right to see others' layers", () => {
  const sight = sightOf([], ["ann", "bob"], true);

  it.each([
    ["usual", true],
    ["first", true],
    ["others", false],
  ])("shows layer %s: %s, in every document", (layerId, seen) => {
    expect(seesLayer(sight, layerId)).toBe(seen);
    expect(seesCoding(sight, { layerId, documentId: "d1" })).toBe(seen);
  });

  it.each([
    ["ann", "passage", true],
    ["bob", "project", false],
    ["lea", "project", true],
    ["lea", "passage", false],
  ])("a memo of %s on a %s: %s", (authorId, target, seen) => {
    expect(seesMemo(sight, { authorId, target })).toBe(seen);
  });

  it("hides what a round hides, too", () => {
    const anew = sightOf([recoding], ["ann", "bob"], true);
    expect(seesCoding(anew, { layerId: "usual", documentId: "d1" })).toBe(false);
    expect(anew).toMatchObject({ blind: true, alone: true });
  });
});

describe("seesMemo", () => {
  const sight = sightOf([inRound], ["ann", "bob"]);

  it.each([
    ["ann", "passage", true],
    ["ann", "project", true],
    ["bob", "project", false],
    ["bob", "code", false],
    ["lea", "project", true],
    ["lea", "code", true],
    ["lea", "document", false],
    ["lea", "passage", false],
    [null, "code", true],
    [null, "passage", false],
  ])("while blind a memo of %s on a %s: %s", (authorId, target, seen) => {
    expect(seesMemo(sight, { authorId, target })).toBe(seen);
    expect(seesMemo(openSight("ann"), { authorId, target })).toBe(true);
  });
});
