import type { SideTableName } from "./column";

type TableName = SideTableName | "Project";

/** The ids of a side file's rows, and those they have here. A document and its text may have one id, and have one here, too. */
export interface IdBook {
  /** Gives a row of the file an id here; one that has one already keeps it. */
  add(table: TableName, id: string, here: string): void;
  /** Takes out a row that does not come, so that nothing refers to it. */
  remove(table: TableName, id: string): void;
  /** The id here of a row of that table, or of any; null where there is none. */
  readonly find: (id: string, table?: TableName) => string | null;
}

export function openIdBook(): IdBook {
  const rows = new Map<string, { readonly here: string; readonly tables: TableName[] }>();
  return {
    add(table, id, here) {
      const row = rows.get(id);
      if (row === undefined) rows.set(id, { here, tables: [table] });
      else row.tables.push(table);
    },
    remove(table, id) {
      const row = rows.get(id);
      if (row === undefined) return;
      if (row.tables.length === 1) rows.delete(id);
      else row.tables.splice(row.tables.indexOf(table), 1);
    },
    find(id, table) {
      const row = rows.get(id);
      return row === undefined || (table !== undefined && !row.tables.includes(table)) ? null : row.here;
    },
  };
}

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A text with other ids in the place of those that `find` knows; all else in it stays. */
export const replaceIds = (text: string, find: (id: string) => string | null): string =>
  text.length < 36 ? text : text.replace(anyId, (id) => find(id) ?? id);

/** JSON with other ids in the place of those that `find` knows, wherever they stand in it. */
export function replaceIdsWithin(value: unknown, find: (id: string) => string | null): unknown {
  if (typeof value === "string") return replaceIds(value, find);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => replaceIdsWithin(each, find));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [replaceIds(name, find), replaceIdsWithin(each, find)]),
  );
}
