import type { Sheet } from "@/lib/exchange/sheet";
import type { SheetFormat } from "@/lib/exchange/write-sheet";
import type { EntryView, Place } from "./entry-view";
import { groupWords } from "./groups";

const columns = [
  { heading: "Time (UTC)" },
  { heading: "Member" },
  { heading: "What" },
  { heading: "About" },
  { heading: "Documents" },
  { heading: "Codes" },
  { heading: "Undone by" },
  { heading: "Undone at (UTC)" },
  { heading: "Language models" },
];

const names = (places: readonly Place[], more = 0): string =>
  [...places.map(({ name }) => name), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");

/** A history as it is exported, one row an event, in the order given. Somebody without an account is "". */
export const toHistorySheet = (title: string, entries: readonly EntryView[]): Sheet => ({
  title,
  columns,
  rows: entries.map((entry) => [
    entry.at.toISOString(),
    entry.actor?.name ?? "",
    entry.summary,
    entry.group === null ? "" : groupWords[entry.group],
    names(entry.documents, entry.moreDocuments),
    names(entry.codes),
    entry.undone?.by ?? "",
    entry.undone?.at.toISOString() ?? "",
    entry.models.join("; "),
  ]),
});

/** Entries that a file of a format holds at most: the server stands still while it writes such files, a second or two for so many. */
const mostEntries: Readonly<Partial<Record<SheetFormat, number>>> = { docx: 2_000, xlsx: 10_000 };

/** Why a history of so many entries does not go into a format, and what to do; null where it does. */
export function findTooLong(format: SheetFormat, count: number): string | null {
  const most = mostEntries[format] ?? Infinity;
  const say = (number: number) => number.toLocaleString("en-US");
  return count <= most
    ? null
    : `This history has ${say(count)} entries, and a file of this kind holds ${say(most)} at most. Export it as CSV, which spreadsheets open, or narrow it first.`;
}

/** The same as JSON, two blanks an indent; what may be undone is nothing of the history's. */
export const toHistoryJson = (entries: readonly EntryView[]): string =>
  `${JSON.stringify(
    entries.map(({ mayUndo: _, ...entry }) => entry),
    null,
    2,
  )}\n`;
