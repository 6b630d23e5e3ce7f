import { flattenValue, type Sheet, type SheetColumn, type SheetValue } from "./sheet";

/** A cell as it is printed, over so many rows and columns. */
interface LaidCell {
  readonly value: SheetValue;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The cells of a sheet as they are printed, `[row][column]`: null where one that is merged with others reaches over from above or
 * from the left. A merged cell says what its cells say, in their order, each thing once; empty ones say nothing.
 */
export function layCells({
  columns,
  rows,
  merges = [],
}: Pick<Sheet, "columns" | "rows" | "merges">): (LaidCell | null)[][] {
  const laid = rows.map((values) =>
    columns.map((_, column): LaidCell | null => ({ value: values[column] ?? null, rows: 1, columns: 1 })),
  );
  for (const { row, column, ...size } of merges) {
    const values: [SheetValue, SheetColumn][] = [];
    for (let down = row; down < row + size.rows; down += 1)
      for (let across = column; across < column + size.columns; across += 1) {
        values.push([rows[down]?.[across] ?? null, columns[across]!]);
        laid[down]![across] = null;
      }
    laid[row]![column] = { value: joinValues(values), ...size };
  }
  return laid;
}

function joinValues(values: readonly (readonly [SheetValue, SheetColumn])[]): SheetValue {
  const saying = values.filter(([value, { format }]) => flattenValue(value, format) !== "");
  const different = [
    ...new Map(
      saying.map(([value, column]) => [JSON.stringify([value, column.format]), [value, column] as const]),
    ).values(),
  ];
  if (different.length <= 1 && values.every(([, { format }]) => format === values[0]![1].format))
    return different[0]?.[0] ?? null;
  return different.flatMap(([value, { format }]) =>
    typeof value === "object" && value !== null ? value : [{ text: flattenValue(value, format) }],
  );
}
