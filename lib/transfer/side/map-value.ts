import type { Column } from "./column";
import type { EventNumbers } from "./event-numbers";
import { type IdBook, replaceIds, replaceIdsWithin } from "./id-book";

/** What the rows of a side file are held against. */
export interface Here {
  readonly book: IdBook;
  /** An id that no row has, the same for the same id: stands for rows that are not in the file. */
  readonly strangeId: (id: string) => string;
  readonly events: EventNumbers;
  /** Whether a file with this SHA-256 came along. */
  readonly hasFile: (sha256: string) => boolean;
}

/** Columns whose values can be mapped without knowing anything of the row. */
type MappedColumn = Exclude<Column, { readonly kind: "id" | "changes" }>;

/** The value of a column with the ids of here; undefined where it is not there and the column cannot be without it. */
export function mapValue(rule: MappedColumn, value: unknown, { book, events }: Here): unknown {
  switch (rule.kind) {
    case "ref": {
      const id = value === null ? null : book.find(value as string, rule.to);
      return id ?? (rule.optional ? null : undefined);
    }
    case "place": {
      const id = value === "" ? "" : book.find(value as string);
      return id ?? (rule.optional ? "" : undefined);
    }
    case "refs":
      return (value as string[]).flatMap((id) => book.find(id) ?? []);
    case "key":
      return replaceIds(value as string, book.find);
    case "json":
      return replaceIdsWithin(value, (id) => book.find(id));
    case "event":
      return value === null ? null : events.find(value as number);
    case "moment":
      return value === null ? null : events.countUntil(value as number);
    case "plain":
      return value;
  }
}
