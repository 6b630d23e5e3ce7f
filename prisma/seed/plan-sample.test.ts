import { describe, expect, it } from "vitest";
import { unflattenRanges } from "@/lib/text/ranges";
import { buildCells } from "@/lib/tables/cells";
import { makeSources } from "@/lib/tables/testing/make-sources";
import { excerptText } from "@/lib/text/excerpt-text";
import { planSample } from "./plan-sample";
import { readSampleFiles } from "./sample-files";

let made = 0;
const files = readSampleFiles();
const plan = planSample(files, () => `id-${(made += 1)}`);
const documentOf = new Map(plan.documents.map((document) => [document.row.id, document]));
const collapse = (text: string) => text.replace(/\s+/g, " ").trim();

describe("planSample", () => {
  it("makes one coding for every code that a coder gave", () => {
    const given = files.coders.flatMap((coder) =>
      coder.documents.flatMap(({ codings }) => codings.flatMap(({ codes }) => codes)),
    );
    expect(plan.codings).toHaveLength(given.length);
    expect(new Set(plan.codings.map((coding) => coding.layerId)).size).toBe(2);
  });

  it("anchors every passage to the words it quotes", () => {
    const read = plan.passages.map(({ documentId, ranges }) => {
      const document = documentOf.get(documentId)!;
      return excerptText(document.text, unflattenRanges(ranges), document.blocks);
    });
    const quoted = files.coders.flatMap((coder) =>
      coder.documents.flatMap(({ codings }) => codings.map(({ quotes }) => collapse(quotes.join(" […] ")))),
    );
    expect([...new Set(read)].sort()).toEqual([...new Set(quoted)].sort());
  });

  it("has passages of several ranges, in wrapped cells and in separate places", () => {
    const several = plan.passages.filter(({ ranges }) => ranges.length > 2);
    expect(several.length).toBeGreaterThan(8);
  });

  it("shares a passage between the coders who chose the same words", () => {
    const keys = plan.passages.map(({ documentId, ranges }) => `${documentId} ${ranges.join()}`);
    expect(new Set(keys).size).toBe(keys.length);
    const layersOf = new Map(plan.passages.map(({ id }) => [id, new Set<string>()]));
    for (const { passageId, layerId } of plan.codings) layersOf.get(passageId)?.add(layerId);
    expect([...layersOf.values()].filter((layers) => layers.size === 2).length).toBeGreaterThan(100);
  });

  it("labels both coders as language models", () => {
    expect(plan.layers.map(({ origin }) => origin)).toEqual(["model", "model"]);
  });

  const filled = plan.tables.flatMap((table) => {
    const built = buildCells(
      table.spec,
      makeSources({
        codes: plan.codes,
        documents: plan.documents.map(({ row }) => row),
        passages: plan.passages.map((passage) => ({
          ...passage,
          ranges: unflattenRanges(passage.ranges),
          region: null,
        })),
        codings: plan.codings,
      }),
    );
    return built.cells.map((cells, row) => ({
      table: table.name,
      row: row + 1,
      counts: cells.map((cell) => cell.count),
      rows: built.rows.length,
    }));
  });

  it("computes three tables", () => {
    expect([...new Set(filled.map(({ table, rows }) => `${table}: ${rows}`))]).toEqual([
      "Findings by sector: 8",
      "Obstacles and what follows: 6",
      "What each text speaks of: 5",
    ]);
  });

  it.each(filled)("$table, row $row: no cell is empty", ({ counts }) => {
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });
});
