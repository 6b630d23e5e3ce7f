import { caseKey, caseNameLimit } from "@/lib/cases/case";
import type { Sheet } from "@/lib/ingest/sheet";
import { cleanLine } from "@/lib/shared/clean-text";
import { countOf } from "@/lib/shared/count-of";
import { answerRows } from "./find-header";
import { nameColumns, type SurveyChoices } from "./survey-choices";

/** One row of a survey as its columns are used. */
export interface Respondent {
  /** One line, of its own in the survey. */
  readonly name: string;
  /** Name → value, both one line; columns this row leaves empty are left out. */
  readonly attributes: Readonly<Record<string, string>>;
  /** By question, as the sheet has them; "" for none. */
  readonly answers: readonly string[];
}

export interface Respondents {
  readonly respondents: readonly Respondent[];
  /** What the columns with open answers ask, in order. */
  readonly questions: readonly string[];
  /** What the column of names is called. */
  readonly nameTitle: string;
  /** Whole sentences about what was not as plain as it should be. */
  readonly notes: readonly string[];
}

/** Longest name and value of an attribute, in UTF-16 units. */
const attributeLimits = { name: 80, value: 1_000 } as const;

const cut = (text: string, most: number): string => cleanLine(cleanLine(text).slice(0, most).toWellFormed());

/**
 * Who answered, from the rows below the header. A row without a name is called by the survey and its number; a name
 * that returns (capitals do not count) gets a number behind it, so that each row is a case of its own.
 */
export function readRespondents(sheet: Sheet, choices: SurveyChoices): Respondents {
  const names = nameColumns(sheet, choices.headerRow);
  const columnsOf = (role: string) =>
    names.flatMap((_, column) => (choices.roles[column] === role ? [column] : []));
  const [nameColumn = -1] = columnsOf("name");
  const questions = columnsOf("question");
  const attributes = nameAttributes(columnsOf("attribute").map((column) => [column, names[column] ?? ""]));
  const naming = new Naming(choices.title);
  const long: number[] = [];
  const respondents = answerRows(sheet, choices.headerRow).map(({ number, cells }) => {
    const values = attributes.flatMap(([column, name]) => {
      const value = cleanLine(cells[column] ?? "");
      if (value.length > attributeLimits.value) long.push(number);
      return value === "" ? [] : [[name, cut(value, attributeLimits.value)] as const];
    });
    return {
      name: naming.next(cells[nameColumn] ?? "", number),
      attributes: Object.fromEntries(values),
      answers: questions.map((column) => cells[column] ?? ""),
    };
  });
  const tooLong =
    long.length === 0
      ? []
      : [
          `${countOf(long.length, "answer")} in attribute columns, the first in row ${long[0]}, had more than ${attributeLimits.value.toLocaleString("en-US")} characters and will be cut. Make the column an open question to keep all of it.`,
        ];
  return {
    respondents,
    questions: questions.map((column) => names[column] ?? ""),
    nameTitle: names[nameColumn] ?? "Case",
    notes: [...naming.notes(nameColumn === -1), ...tooLong],
  };
}

/** Short names for attribute columns, no two alike after they are cut. */
function nameAttributes(columns: readonly (readonly [number, string])[]): (readonly [number, string])[] {
  const taken = new Set<string>();
  return columns.map(([column, full]) => {
    let name = cut(full, attributeLimits.name);
    for (let count = 2; taken.has(name.toLowerCase()); count += 1)
      name = `${cut(full, attributeLimits.name - 6)} (${count})`;
    taken.add(name.toLowerCase());
    return [column, name] as const;
  });
}

/** Gives each row a name of its own, and remembers what it had to make up. */
class Naming {
  private readonly taken = new Set<string>();
  private readonly missing: number[] = [];
  private readonly again: { name: string; row: number }[] = [];

  constructor(private readonly survey: string) {}

  next(cell: string, row: number): string {
    const given = cut(cell, caseNameLimit);
    if (given === "") this.missing.push(row);
    const plain = given || `${cut(this.survey, caseNameLimit - 20) || "Survey"}, row ${row}`;
    let name = plain;
    for (let count = 2; this.taken.has(caseKey(name)); count += 1)
      name = `${cut(plain, caseNameLimit - 8)} (${count})`;
    if (name !== plain) this.again.push({ name: plain, row });
    this.taken.add(caseKey(name));
    return name;
  }

  notes(unnamed: boolean): string[] {
    const notes: string[] = [];
    const [firstMissing] = this.missing;
    if (firstMissing !== undefined && !unnamed) {
      const rows =
        this.missing.length === 1
          ? `Row ${firstMissing} has`
          : `${this.missing.length} rows, the first row ${firstMissing}, have`;
      notes.push(`${rows} no name in its column and will be called by the row.`);
    }
    const [firstAgain] = this.again;
    if (firstAgain !== undefined) {
      const more = this.again.length === 1 ? "" : ` ${countOf(this.again.length, "row")} in all.`;
      notes.push(
        `“${firstAgain.name}” in row ${firstAgain.row} stands in an earlier row too and will be numbered, as a case of its own.${more}`,
      );
    }
    return notes;
  }
}
