import type { BuiltTableView } from "./table-view";

/** Passages whose excerpts are asked for at once, at most. */
export const EXCERPTS_ASKED = 2_000;
/** Rows whose excerpts are asked for together, and how far beyond the rows in the page. */
const [TOGETHER, AHEAD] = [20, 20];

/**
 * The passages near these rows, ascending numbers, whose excerpts did not come with the table, in the pieces in which they are
 * asked for: at most `EXCERPTS_ASKED` ids, each once in a piece. A stretch of rows gives the same pieces whatever other rows are
 * near, so that what was asked for is known again. None where nothing is missing.
 */
export function listWanted(
  { cells, excerpts }: Pick<BuiltTableView, "cells" | "excerpts">,
  rows: readonly number[],
): string[][] {
  const stretches = new Set(
    rows.flatMap((row) => [row - AHEAD, row, row + AHEAD]).map((row) => Math.floor(row / TOGETHER)),
  );
  return [...stretches]
    .sort((a, b) => a - b)
    .flatMap((stretch) => {
      const of = cells.slice(Math.max(0, stretch * TOGETHER), Math.max(0, (stretch + 1) * TOGETHER));
      const named = of.flatMap((row) => row.flatMap(({ passageIds }) => passageIds));
      const missing = [...new Set(named.filter((id) => !(id in excerpts)))];
      const pieces = Math.ceil(missing.length / EXCERPTS_ASKED);
      return Array.from({ length: pieces }, (_, at) =>
        missing.slice(at * EXCERPTS_ASKED, (at + 1) * EXCERPTS_ASKED),
      );
    });
}
