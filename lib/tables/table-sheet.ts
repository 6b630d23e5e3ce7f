import type { Sheet, SheetValue } from "@/lib/exchange/sheet";
import { findNote } from "./finding-table";
import type { BuiltTableView, TableView } from "./table-view";

/**
 * A finding table as it is exported: row headings in the first column, excerpts as paragraphs, counts as numbers,
 * notes in the empty cells that have one. With places each excerpt names its document and page or paragraph.
 */
export function toTableSheet(
  { name, caption, spec: definition }: Pick<TableView, "name" | "caption" | "spec">,
  table: BuiltTableView,
  withPlaces: boolean,
): Sheet {
  const toValue = (row: number, column: number): SheetValue => {
    const { spec } = table.columns[column]!;
    const { passageIds, count } = table.cells[row]![column]!;
    const note = count === 0 ? findNote(definition, table.rows[row]!.id, spec.id) : null;
    if (note !== null) return note;
    if (spec.kind === "count" || spec.show === "count") return count;
    return passageIds.flatMap((id) => {
      const excerpt = table.excerpts[id];
      if (!excerpt) return [];
      const place = `${table.documents[excerpt.documentId] ?? ""}, ${excerpt.place}`;
      const text = excerpt.text || `[${excerpt.place}]`;
      return [withPlaces ? { text, note: place } : { text }];
    });
  };
  return {
    title: name,
    ...(caption ? { caption } : {}),
    columns: [
      { heading: table.rowHeading },
      ...table.columns.map(({ heading, spec }) => ({
        heading,
        weight: spec.kind === "facet" && spec.show === "excerpts" ? 2 : 0.75,
      })),
    ],
    rows: table.rows.map(({ heading }, row) => [
      heading,
      ...table.columns.map((_, column) => toValue(row, column)),
    ]),
  };
}
