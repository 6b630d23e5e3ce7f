import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { containsText, selectExcerpts, type ExcerptQuery } from "./excerpts";

const passages = [
  { id: "p1", documentId: "d1", at: [40, 50], text: "Late in the first" },
  { id: "p2", documentId: "d1", at: [0, 9], text: "Early in the first" },
  { id: "p3", documentId: "d2", at: [0, 9], text: "Énergie du second" },
  { id: "p4", documentId: "d1", at: [0, 4], text: "Early" },
].map(({ at: [start = 0, end = 0], ...passage }) => ({
  ...passage,
  region: null,
  ranges: [{ start: offset(start), end: offset(end) }],
}));

/** Written as "passage code layer"; each coding is a day younger than the one before. */
const codings = [
  "p1 gas A",
  "p1 gas B",
  "p1 fear A",
  "p2 trade A",
  "p3 gas A",
  "p3 fear B",
  "p4 gas B",
  "p9 gas A",
].map((line, index) => {
  const [passageId = "", codeId = "", layerId = ""] = line.split(" ");
  return {
    id: `c${index}`,
    passageId,
    codeId,
    layerId,
    createdAt: new Date(Date.UTC(2024, 0, index + 1)),
    older: index === 0 || index === 2,
  };
});

const documents = [
  { id: "d2", title: "Second", attributes: { genre: "report" } },
  { id: "d1", title: "First", attributes: { genre: "article" } },
];

const select = (query: Partial<ExcerptQuery>) =>
  selectExcerpts(
    { codeIds: new Set(["gas"]), ...query },
    { documents, passages, codings, textOf: (passage) => passage.text },
  );
const ids = (query: Partial<ExcerptQuery>) => select(query).map((excerpt) => excerpt.passage.id);

describe("selectExcerpts", () => {
  it("lists each passage once, by document, then place", () => {
    expect(ids({})).toEqual(["p3", "p4", "p1"]);
    expect(ids({ codeIds: new Set(["gas", "trade", "fear"]) })).toEqual(["p3", "p4", "p2", "p1"]);
  });

  it("names every coding that brings it there, oldest first, and the other codes of the passage", () => {
    const late = select({})[2]!;
    expect(late.codings.map(({ id }) => id)).toEqual(["c0", "c1"]);
    expect(late.others.map(({ codeId }) => codeId)).toEqual(["fear"]);
  });

  it.each<[string, Partial<ExcerptQuery>, string[]]>([
    ["document", { documentIds: ["d1"] }, ["p4", "p1"]],
    ["older definitions", { older: true }, ["p1"]],
    ["no document", { documentIds: [] }, []],
    ["coder", { layerIds: ["A"] }, ["p3", "p1"]],
    ["attribute", { attribute: { name: "genre", value: "report" } }, ["p3"]],
    ["an attribute nobody has", { attribute: { name: "toString", value: "report" } }, []],
    ["text", { text: "first LATE" }, ["p1"]],
    ["text without its accent", { text: "energie" }, ["p3"]],
    ["no code", { codeIds: new Set() }, []],
  ])("filters by %s", (_, query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it("keeps a filtered coder's codings apart from those that count", () => {
    const late = select({ layerIds: ["B"] })[1]!;
    expect(late.passage.id).toBe("p1");
    expect(late.codings.map(({ id }) => id)).toEqual(["c1"]);
    expect(late.others.map(({ id }) => id)).toEqual(["c2"]);
  });
});

describe("containsText", () => {
  it.each([
    ["a ﬁnal word", "final", true],
    ["Straße", "STRASSE", false],
    ["İstanbul", "istanbul", true],
    ["one two", "two one", true],
    ["one two", "one three", false],
    ["anything", "   ", true],
    ["", "x", false],
  ])("%j contains %j: %s", (text, query, expected) => {
    expect(containsText(text, query)).toBe(expected);
  });

  it("finds any part of any text, however it is cased", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), fc.nat(), (text, from, length) => {
        const part = Array.from(text)
          .slice(from % (text.length + 1))
          .slice(0, length)
          .join("");
        expect(containsText(text, part)).toBe(true);
      }),
      { seed: 3 },
    );
  });
});
