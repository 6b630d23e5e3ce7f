import type { Change, Fields } from "@/lib/shared/change";
import type { SideTableName } from "./column";
import { replaceIds, replaceIdsWithin } from "./id-book";
import { forgetPeople } from "./people";
import { sideTables } from "./tables";

/**
 * A row as it stands in a side file, its columns in their order. `layerOf`: a layer of a user, by whose id tables and
 * queries name a coder; once accounts are left behind a layer is a coder of its own.
 */
export function sayRow(name: SideTableName, row: Fields, layerOf: (userId: string) => string | null): Fields {
  const said: Fields = {};
  for (const [column, { kind }] of Object.entries(sideTables[name].columns)) {
    const value = row[column];
    if (kind === "key") said[column] = replaceIds(value as string, layerOf);
    else if (kind === "json") said[column] = replaceIdsWithin(value, layerOf);
    else if (kind === "changes") said[column] = replaceIdsWithin(forgetPeople(value as Change[]), layerOf);
    else said[column] = value;
  }
  return said;
}

/** How many of a row's columns say who it was. */
export const countPeople = (name: SideTableName, row: Fields): number =>
  sideTables[name].people.filter((column) => row[column] !== null && row[column] !== undefined).length;
