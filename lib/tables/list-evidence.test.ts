import { expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { buildCells } from "./cells";
import { listCoders, listEvidence, toEvidenceSheet } from "./list-evidence";
import { count, facet, passage, sources, spec } from "./testing/coded-lines";

const given = sources(
  [passage("p1", "d1", [0, 5]), passage("p2", "d2", [0, 5])],
  ["p1 gas A", "p1 finding B", "p2 trade A", "p2 trade ="],
);
const definition = spec({ columns: [facet("finding"), count("passages"), count("coders")] });
const lines = listEvidence(buildCells(definition, given));

it("lists the passages of each cell, those of columns that have the same ones once", () => {
  expect(lines).toEqual([
    { row: "ENERGY", columns: "FINDING, Passages, Coders", passageId: "p1" },
    { row: "TRADE", columns: "Passages, Coders", passageId: "p2" },
  ]);
});

it("names who coded a passage, of what counts", () => {
  expect(listCoders(definition, given)("p1")).toEqual(["Coder A", "Coder B"]);
  expect(listCoders({ ...definition, layerIds: ["B"] }, given)("p1")).toEqual(["Coder B"]);
  expect(listCoders(definition, given)("none")).toEqual([]);
});

it("tells of each excerpt with place and coders, and what was left out", () => {
  const text = { documentId: "d1", place: "p. 4", language: "", page: null, start: offset(0) };
  const excerpts = new Map([["p1", { ...text, passageId: "p1", text: "Gas" }]]) as never;
  const told = { excerpts, cited: new Map([["d1", "Noor 2025"]]), codersOf: listCoders(definition, given) };
  const sheet = toEvidenceSheet("Findings", lines, { ...told, count: 9 });
  expect(sheet).toMatchObject({ title: "Evidence: Findings", caption: "The first 2 of 9 excerpts." });
  expect(sheet.rows).toEqual([
    ["ENERGY", "FINDING, Passages, Coders", "Gas", "Noor 2025, p. 4", "Coder A, Coder B"],
  ]);
  expect(toEvidenceSheet("Findings", lines, { ...told, count: 2 })).not.toHaveProperty("caption");
});
