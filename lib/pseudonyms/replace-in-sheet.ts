import type { Sheet, SheetValue } from "@/lib/exchange/sheet";
import type { Replacer } from "./replace-names";

/**
 * A sheet with names replaced in its title, caption, headings, cells and notes, each by itself; pictures go, since nobody can say
 * what is on them, and their places stay. `kept`: headings of columns that say who worked, no participants, which stay. An
 * appendix is left out: it is a sheet of its own.
 */
export function replaceInSheet(sheet: Sheet, replace: Replacer, kept: readonly string[] = []): Sheet {
  const say = (text: string) => replace(text).text;
  const maybe = (text: string | undefined) => (text === undefined ? undefined : say(text));
  const sayValue = (value: SheetValue): SheetValue => {
    if (value === null || typeof value === "number") return value;
    if (typeof value === "string") return say(value);
    return value.map(({ text, note }) => ({ text: say(text), note: maybe(note) }));
  };
  const { title, caption, note, columns, rows } = sheet;
  const isKept = columns.map(({ heading }) => kept.includes(heading));
  return {
    ...sheet,
    ...{ title: say(title), caption: maybe(caption), note: maybe(note), appendix: undefined },
    columns: columns.map((column, at) => (isKept[at] ? column : { ...column, heading: say(column.heading) })),
    rows: rows.map((row) => row.map((value, at) => (isKept[at] ? value : sayValue(value)))),
  };
}
