/** Names that promise a table of answers. */
const tableNames: readonly (readonly [RegExp, string])[] = [
  [/\.csv$/i, "text/csv"],
  [/\.tsv$/i, "text/tab-separated-values"],
  [/\.xlsx$/i, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
];

/** The media type of a file that can be set up as a survey, by its name; null for others. */
export const tableTypeOf = (fileName: string): string | null =>
  tableNames.find(([name]) => name.test(fileName))?.[1] ?? null;
