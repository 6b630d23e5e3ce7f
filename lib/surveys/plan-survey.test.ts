import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSheet } from "@/lib/ingest/make-sheet";
import { blockProblems } from "@/lib/text/testing/block-problems";
import { type PlannedDocument, planSurvey } from "./plan-survey";
import type { ColumnRole, SurveyChoices, SurveyLayout } from "./survey-choices";
import { sheetOf } from "./testing/sheet-of";

const choose = (
  layout: SurveyLayout,
  roles: ColumnRole[],
  more: Partial<SurveyChoices> = {},
): SurveyChoices => ({
  sheet: 0,
  headerRow: 1,
  roles,
  layout,
  title: "Town survey",
  updateKnown: true,
  ...more,
});
const roles: ColumnRole[] = ["name", "attribute", "question", "question", "ignore"];
const sheet = sheetOf(
  ["Who", "Town", "Why did you come?", "What was missing?", "Token"],
  ["Ana", "Alba", "For work.\n\nAnd for Jo.", "", "t1"],
  ["Bo", "", "", "", "t2"],
  ["Cy", "Brede", "By chance,\tas one does", "“Nothing”", "t3"],
);
const shown = ({ text, blocks }: PlannedDocument) =>
  blocks.map(({ kind, speaker, start, end }) => [kind, speaker, text.slice(start, end)]);

describe("planSurvey", () => {
  it("makes a case of each row, whether it answered or not", () => {
    const plan = planSurvey(sheet, choose("grid", roles));
    expect(plan.cases).toEqual([
      { name: "Ana", attributes: { Town: "Alba" } },
      { name: "Bo", attributes: {} },
      { name: "Cy", attributes: { Town: "Brede" } },
    ]);
    expect(plan.notes).toEqual(["One respondent answered none of the open questions: cases without text."]);
  });

  it("lays out a document for each respondent", () => {
    const { documents } = planSurvey(sheet, choose("respondent", roles));
    expect(documents.map(({ title, links }) => [title, links])).toEqual([
      ["Ana", [{ name: "Ana", speaker: "" }]],
      ["Cy", [{ name: "Cy", speaker: "" }]],
    ]);
    expect(shown(documents[0]!)).toEqual([
      ["heading", undefined, "Why did you come?"],
      ["paragraph", "Ana", "For work."],
      ["paragraph", "Ana", "And for Jo."],
    ]);
  });

  it("lays out a document for each question", () => {
    const { documents } = planSurvey(sheet, choose("question", roles));
    expect(documents.map(({ title }) => title)).toEqual(["Why did you come?", "What was missing?"]);
    expect(documents[0]?.links.map(({ speaker }) => speaker)).toEqual(["Ana", "Cy"]);
    expect(shown(documents[1]!)).toEqual([
      ["heading", undefined, "What was missing?"],
      ["heading", "Cy", "Cy"],
      ["paragraph", "Cy", "“Nothing”"],
    ]);
  });

  it("lays out one grid, a table of one row for each respondent", () => {
    const { documents } = planSurvey(sheet, choose("grid", roles));
    const [grid] = documents;
    expect(grid?.title).toBe("Town survey");
    expect(shown(grid!)).toEqual([
      ["table", undefined, "Who\tWhy did you come?\tWhat was missing?"],
      ["table", "Ana", "Ana\tFor work.\n\nAnd for Jo."],
      ["table", "Cy", "Cy\tBy chance,\tas one does\t“Nothing”"],
    ]);
    expect(grid?.blocks[1]?.cells?.map(({ ranges }) => ranges.length)).toEqual([1, 2, 0]);
  });

  it("has no documents without questions", () => {
    expect(
      planSurvey(sheet, choose("grid", ["name", "attribute", "ignore", "ignore", "ignore"])).documents,
    ).toEqual([]);
  });

  it("calls rows without a name by their number, and numbers names that return", () => {
    const plan = planSurvey(
      sheetOf(["Who", "Why"], ["Ana", "a"], ["", "b"], ["ana ", "c"], ["Ana", "d"]),
      choose("grid", ["name", "question"]),
    );
    expect(plan.cases.map(({ name }) => name)).toEqual(["Ana", "Town survey, row 3", "ana (2)", "Ana (3)"]);
    expect(plan.notes).toEqual([
      "Row 3 has no name in its column and will be called by the row.",
      "“ana” in row 4 stands in an earlier row too and will be numbered, as a case of its own. 2 rows in all.",
    ]);
  });

  it("cuts what an attribute cannot hold, and says so", () => {
    const long = "x".repeat(1_001);
    const plan = planSurvey(
      sheetOf(["Who", "y".repeat(90), "y".repeat(91)], ["Ana", long, "ok"]),
      choose("grid", ["name", "attribute", "attribute"]),
    );
    expect(
      Object.entries(plan.cases[0]!.attributes).map(([name, value]) => [name.length, value.length]),
    ).toEqual([
      [80, 1_000],
      [78, 2],
    ]);
    expect(plan.notes[0]).toContain("1 answer in attribute columns, the first in row 2");
  });
});

const cell = fc.string({
  unit: fc.constantFrom("a", "é", "س", "😀", "e\u0301", " ", "\n", "\t", "\r", "\0", '"'),
  maxLength: 40,
});
const answer = fc.oneof({ weight: 8, arbitrary: cell }, fc.constant("word ".repeat(4_000)));

describe.each<SurveyLayout>(["respondent", "question", "grid"])("planSurvey as %s (any sheet)", (layout) => {
  it("keeps every answer of the sheet exactly, where its case speaks, and keeps the promise of blocks", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, answer, answer), { minLength: 1, maxLength: 12 }), (rows) => {
        const made = makeSheet("", [["Who", "First?", "Second?"], ...rows]);
        const { documents, cases } = planSurvey(made, choose(layout, ["name", "question", "question"]));
        for (const { text, blocks, links } of documents) {
          expect(blockProblems(text, blocks)).toEqual([]);
          for (const { name } of links) expect(cases.map((each) => each.name)).toContain(name);
        }
        const kept = documents.flatMap((document) => answersOf(document, layout));
        const wanted = made.rows
          .slice(1)
          .flatMap(({ cells }, row) =>
            [1, 2].flatMap((column) => (cells[column] ? [[cases[row]?.name, cells[column]]] : [])),
          );
        const order = (pairs: unknown[]) => pairs.map((pair) => JSON.stringify(pair)).sort();
        expect(order(kept)).toEqual(order(wanted));
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});

/** Speaker and text of each answer, read back from blocks: a run of paragraphs below a heading, or a cell. */
function answersOf({ text, blocks }: PlannedDocument, layout: SurveyLayout): (string | undefined)[][] {
  if (layout === "grid") {
    return blocks
      .slice(1)
      .flatMap(({ speaker, cells = [] }) =>
        cells.slice(1).flatMap(({ ranges }) => (ranges.length === 0 ? [] : [[speaker, hull(text, ranges)]])),
      );
  }
  const groups: (typeof blocks)[number][][] = [];
  for (const block of blocks) {
    if (block.kind === "heading") groups.push([]);
    else groups.at(-1)?.push(block);
  }
  return groups.flatMap((group) => (group.length === 0 ? [] : [[group[0]?.speaker, hull(text, group)]]));
}

const hull = (text: string, ranges: readonly { start: number; end: number }[]): string =>
  text.slice(ranges[0]?.start, ranges.at(-1)?.end);
