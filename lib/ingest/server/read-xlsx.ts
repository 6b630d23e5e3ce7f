import { BrokenPart } from "@/lib/ingest/broken-part";
import { brokenWorkbook } from "@/lib/ingest/ingest-failure";
import type { Sheet } from "@/lib/ingest/sheet";
import { warnOfFormulas } from "@/lib/ingest/warn-of-formulas";
import { readXlsxSheet, type XlsxParts } from "@/lib/ingest/xlsx-sheet";
import { readSharedStrings } from "@/lib/ingest/xlsx-strings";
import { readCellFormats } from "@/lib/ingest/xlsx-styles";
import { readXlsxWorkbook } from "@/lib/ingest/xlsx-workbook";
import { readRelations } from "./ooxml-parts";
import { readZip, xmlPart } from "./read-zip";

/** The sheets of a workbook that hold something, and what of their formulas is missing, in whole sentences. */
export interface ReadXlsx {
  readonly sheets: readonly Sheet[];
  readonly warnings: readonly string[];
}

/**
 * An Excel workbook with its cells as a person sees them: numbers under their format, dates in ISO form, TRUE and FALSE,
 * what a formula gave last. Of merged cells the first has the value. `characters`: the most text of a sheet, UTF-16
 * units. Throws TOO_COMPLEX, TOO_LARGE or OFFICE_BROKEN.
 */
export function readXlsx(path: string, characters: number): ReadXlsx {
  try {
    return readParts(
      readZip(path, (name) => /\.(?:xml|rels)$/i.test(name)),
      characters,
    );
  } catch (error) {
    throw error instanceof BrokenPart ? brokenWorkbook() : error;
  }
}

function readParts(files: ReadonlyMap<string, Uint8Array>, characters: number): ReadXlsx {
  const main =
    readRelations(files, "").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const relations = readRelations(files, main);
  const part = (name: string | undefined) => (name === undefined ? undefined : xmlPart(files, name));
  const partOfType = (wanted: string) => part(relations.find(({ type }) => type === wanted)?.target);
  const { sheets, from1904 } = readXlsxWorkbook(part(main) ?? "");
  const strings = partOfType("sharedStrings");
  const styles = partOfType("styles");
  const parts: XlsxParts = {
    strings: strings === undefined ? [] : readSharedStrings(strings),
    formats: styles === undefined ? [] : readCellFormats(styles),
    from1904,
    characters,
  };
  const read = sheets.flatMap(({ name, relation }) => {
    const found = relations.find(({ id }) => id === relation);
    // Sheets of charts and of dialogs have no cells.
    if (found !== undefined && found.type !== "worksheet") return [];
    const xml = part(found?.target);
    if (xml === undefined) throw new BrokenPart("no sheet");
    return [readXlsxSheet(name, xml, parts)];
  });
  return {
    sheets: read
      .filter(({ rows }) => rows.length > 0)
      .map(({ name, rows, width }) => ({ name, rows, width })),
    warnings: warnOfFormulas(read),
  };
}
