import type { SideTableName } from "./column";

/** The ids of a side file's rows, and those they have here. Each id is one row's, whatever its table. */
export interface IdBook {
  /** False where the id was there already: then nothing is added. */
  add(table: SideTableName | "Project", id: string, here: string): boolean;
  /** Takes out a row that does not come, so that nothing refers to it. */
  remove(id: string): void;
  /** The id here of a row of that table, or of any; null where there is none. */
  find(id: string, table?: SideTableName): string | null;
}

export function openIdBook(): IdBook {
  const rows = new Map<string, { readonly table: SideTableName | "Project"; readonly here: string }>();
  return {
    add(table, id, here) {
      if (rows.has(id)) return false;
      rows.set(id, { table, here });
      return true;
    },
    remove: (id) => void rows.delete(id),
    find(id, table) {
      const row = rows.get(id);
      return row === undefined || (table !== undefined && row.table !== table) ? null : row.here;
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
