import { labelOf, type Layout } from "@/lib/text/layout";
import type { Line } from "@/lib/text/lines";

/** The source lines of one table: half-open line numbers, and how its cells are set apart. */
export interface TableLines {
  readonly from: number;
  readonly to: number;
  readonly separator: "tab" | "pipe";
}

const pipeRule = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;
export const isPipeRule = (line: Line): boolean => line.text.includes("|") && pipeRule.test(line.text);

/** The table that begins at a line, or null. Tabs make one in every form, pipes with a rule below in Markdown. */
export function findTable(layout: Layout, index: number): TableLines | null {
  return findTabTable(layout, index) ?? findPipeTable(layout, index);
}

/**
 * At least two successive lines with tabs, the first with one inside. One blank line may stand inside when the rows
 * before and after it have equally many cells. Lines that open with a speaker's name and a tab are turns, not rows.
 */
function findTabTable({ lines }: Layout, index: number): TableLines | null {
  const tabs = (at: number) => {
    const line = lines[at];
    return line && !line.blank ? line.raw.split("\t").length - 1 : 0;
  };
  if (!lines[index]?.text.includes("\t")) return null;
  let to = index + 1;
  for (;;) {
    if (tabs(to) > 0) to += 1;
    else if (lines[to]?.blank && tabs(to + 1) > 0 && tabs(to + 1) === tabs(to - 1)) to += 2;
    else break;
  }
  const rows = lines.slice(index, to).filter((line) => !line.blank);
  const turns = rows.filter((row) => labelOf(row.text) !== null && /^[^\t]*:\s*\t/.test(row.text));
  if (rows.length < 2 || turns.length * 2 >= rows.length) return null;
  return { from: index, to, separator: "tab" };
}

function findPipeTable({ form, lines }: Layout, index: number): TableLines | null {
  const rule = lines[index + 1];
  if (form !== "markdown" || !lines[index]?.text.includes("|") || !rule || !isPipeRule(rule)) return null;
  let to = index + 2;
  while (lines[to]?.text.includes("|")) to += 1;
  return { from: index, to, separator: "pipe" };
}
