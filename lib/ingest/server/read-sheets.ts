import { statSync } from "node:fs";
import type { IngestLimits } from "@/lib/ingest/ingested";
import { emptyFile, tooLarge, tooLong } from "@/lib/ingest/ingest-failure";
import { parseDelimited } from "@/lib/ingest/parse-delimited";
import type { SheetOptions, Workbook } from "@/lib/ingest/sheet";
import { detectTables } from "./detect-tables";
import { readText } from "./read-text";

/** Reads a file of tables, .csv, .tsv or .xlsx by content, in this process. Throws IngestFailure. */
export async function readSheets(
  path: string,
  options: SheetOptions,
  limits: IngestLimits,
): Promise<Workbook> {
  const { size } = statSync(path);
  if (size > limits.bytes) throw tooLarge(size, limits.bytes);
  const workbook =
    (await detectTables(path)) === "xlsx"
      ? await readWorkbook(path, limits.characters)
      : readTable(path, options);
  if (workbook.sheets.every(({ rows }) => rows.length === 0)) throw emptyFile();
  const characters = countCharacters(workbook);
  if (characters > limits.characters) throw tooLong(characters, limits.characters);
  return workbook;
}

/** The reader of workbooks is loaded when it is needed. */
async function readWorkbook(path: string, characters: number): Promise<Workbook> {
  const { readXlsx } = await import("./read-xlsx");
  return readXlsx(path, characters);
}

function readTable(path: string, options: SheetOptions): Workbook {
  const { text, encoding, guessed } = readText(
    path,
    options.encoding === undefined ? {} : { chosen: options.encoding },
  );
  const { sheet, delimiter, warnings } = parseDelimited(text, options.delimiter);
  const doubt = `The letters were read as ${encoding}, which is a guess. If they look wrong, choose another encoding.`;
  return { sheets: [sheet], delimiter, encoding, warnings: guessed ? [doubt, ...warnings] : warnings };
}

const countCharacters = ({ sheets }: Workbook): number =>
  sheets.reduce(
    (sum, { rows }) =>
      rows.reduce((all, { cells }) => cells.reduce((most, cell) => most + cell.length, all), sum),
    0,
  );
