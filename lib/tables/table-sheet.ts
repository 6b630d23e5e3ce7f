import type { Sheet, SheetValue } from "@/lib/exchange/sheet";
import { bodyText } from "@/lib/memos/body-text";
import { type BodyNode, cellKey } from "@/lib/memos/memo";
import { columnNumbers, formatOf } from "./column-numbers";
import { type ColumnSpec, findNote, showsExcerpts, showsNumber } from "./finding-table";
import { placeMerges } from "./merge-cells";
import type { BuiltTableView, TableView } from "./table-view";

/**
 * A finding table as it is exported: row headings in the first column, excerpts as paragraphs (of a cell with pins those alone), counts as numbers,
 * notes in the empty cells that have one, written findings as paragraphs (`findings`: by `cellKey`). With places each excerpt names its document and page or paragraph.
 */
export function toTableSheet(
  { name, caption, spec: definition }: Pick<TableView, "name" | "caption" | "spec">,
  table: BuiltTableView,
  withPlaces: boolean,
  findings: ReadonlyMap<string, BodyNode> = new Map(),
): Sheet {
  const numbers = table.columns.map(({ spec }, column) =>
    showsNumber(spec) ? columnNumbers(table, column) : null,
  );
  const toValue = (row: number, column: number): SheetValue => {
    const { spec } = table.columns[column]!;
    const { passageIds, pinned, shortened, count, text } = table.cells[row]![column]!;
    if (spec.kind === "written") return toParagraphs(findings.get(cellKey(table.rows[row]!.id, spec.id)));
    const note = count === 0 ? findNote(definition, table.rows[row]!.id, spec.id) : null;
    if (note !== null) return note;
    const shown = numbers[column];
    if (shown) return shown[row]!;
    if (text !== null) return text;
    const printed = pinned > 0 ? passageIds.slice(0, pinned) : passageIds;
    return printed.flatMap((id) => {
      const excerpt = table.excerpts[id];
      if (!excerpt) return [];
      const place = `${table.documents[excerpt.documentId] ?? ""}, ${excerpt.place}`;
      const quoted = (shortened[id] ?? excerpt.text) || `[${excerpt.place}]`;
      return [withPlaces ? { text: quoted, note: place } : { text: quoted }];
    });
  };
  const merges = placeMerges(
    definition.merges ?? [],
    table.rows.map(({ id }) => id),
    table.columns.map(({ spec }) => spec.id),
  );
  return {
    title: name,
    ...(caption ? { caption } : {}),
    columns: [
      { heading: table.rowHeading },
      ...table.columns.map(({ heading, spec }) => {
        const format = formatOf(spec);
        if (format !== undefined) return { heading, weight: 0.75, format };
        return { heading, weight: showsExcerpts(spec) || showsWords(spec) ? 2 : 1 };
      }),
    ],
    rows: table.rows.map(({ heading, depth }, row) => [
      // Sub-codes stand further in; blanks are what every format has.
      "\u2003".repeat(depth) + heading,
      ...table.columns.map((_, column) => toValue(row, column)),
    ]),
    // The headings of rows take the first column.
    ...(merges.length > 0 && { merges: merges.map((each) => ({ ...each, column: each.column + 1 })) }),
    ...(definition.remark && { note: definition.remark }),
  };
}

/** Whether a column holds more than a few words. */
const showsWords = ({ kind }: ColumnSpec): boolean => kind === "written" || kind === "citations";

const toParagraphs = (body: BodyNode | undefined): SheetValue =>
  body === undefined
    ? []
    : bodyText(body)
        .split("\n")
        .filter((text) => text !== "")
        .map((text) => ({ text }));
