import { describe, expect, it } from "vitest";
import { findHeader } from "./find-header";
import { type ColumnKind, guessColumn } from "./guess-column";
import { describeColumns, nameColumns, presetRoles } from "./survey-choices";
import { sheetOf } from "./testing/sheet-of";

const times = (count: number, cells: string[]) => Array.from({ length: count }, () => cells).flat();

describe("guessColumn", () => {
  it.each<[ColumnKind, string, string[]]>([
    ["empty", "Remarks", ["", ""]],
    ["identifier", "ID", ["P07", "P03", "P12"]],
    ["identifier", "Response", ["1", "2", "3", "4"]],
    ["identifier", "Participant", ["Ana Meier", "Bo Li", "José Gil"]],
    ["identifier", "no.", ["103", "88", "412"]],
    ["closed", "Gender", times(4, ["female", "male", "other", ""])],
    ["closed", "City", ["Alba", "Brede", "Alba", "Corin", "Dorn", "Alba"]],
    ["number", "Age", ["31", "44", "31", "62", "19"]],
    ["number", "Income", ["1.200,50", "980", "2.000", "1 500"]],
    ["number", "Rent", ["€ 1,200.50", "980 €", "-$20.00", "($20.00)", "12%"]],
    ["scale", "I trust it", ["1", "5", "3", "5", "2", ""]],
    ["scale", "I trust it", times(3, ["strongly agree", "agree", "disagree"])],
    ["scale", "Trust", times(3, ["1 - not at all", "5 - fully"])],
    ["date", "Submitted", ["2024-05-31 14:30", "2024-06-01 09:00", ""]],
    ["date", "Born", ["31.12.1980", "1.2.1979"]],
    ["open", "Why?", ["Because it was late in the day", "We had no other way to go", ""]],
    ["open", "Why?", ["Kurz.\nUnd dann noch etwas.", "Nein."]],
    ["open", "理由", ["因为那天已经很晚了没有别的办法", "我们没有其他的路可以走所以留下"]],
    ["open", "وجہ", ["کیونکہ دن کے آخر میں بہت دیر ہو چکی تھی", "ہمارے پاس کوئی اور راستہ نہیں تھا"]],
  ])("%s: %s", (kind, header, cells) => {
    expect(guessColumn(header, cells).kind).toBe(kind);
  });

  it("counts and shows the first different answers", () => {
    expect(guessColumn("Town", ["Alba", "", "Alba", "Brede"])).toMatchObject({
      filled: 3,
      distinct: 2,
      samples: ["Alba", "Brede"],
    });
  });
});

describe("findHeader", () => {
  it("passes over titles and blank rows above the table", () => {
    expect(findHeader(sheetOf(["Survey of 2024"], [], ["Name", "Age", "Why"], ["A", "1", "x"]))).toBe(3);
    expect(findHeader(sheetOf(["Name", "Why"], ["A", "x"]))).toBe(1);
  });

  it("takes the questions of a Qualtrics export", () => {
    const ids = ['{"ImportId":"QID1"}', '{"ImportId":"QID2"}'];
    expect(findHeader(sheetOf(["Q1", "Q2"], ["How old?", "Why?"], ids, ["31", "So."]))).toBe(2);
  });
});

describe("columns of a sheet", () => {
  it("have names of their own", () => {
    expect(nameColumns(sheetOf(["Why?", "", "why?", "a\nb"], ["1", "2", "3", "4", "5"]), 1)).toEqual([
      "Why?",
      "Column 2",
      "why? (2)",
      "a b",
      "Column 5",
    ]);
  });

  it("are preset by what they look like; the first full identifier names the case", () => {
    const columns = describeColumns(
      sheetOf(
        ["Code", "Name", "Age", "Why?", "Remarks"],
        ["x1", "Ana", "31", "Because it was late in the day"],
        ["x2", "Bo", "44", "We had no other way to go"],
        ["", "Cy", "31", ""],
      ),
      1,
    );
    expect(columns.map(({ kind }) => kind)).toEqual(["identifier", "identifier", "number", "open", "empty"]);
    expect(presetRoles(columns)).toEqual(["attribute", "name", "attribute", "question", "ignore"]);
  });
});
