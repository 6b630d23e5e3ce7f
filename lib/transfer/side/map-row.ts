import type { Change, Fields } from "@/lib/shared/change";
import type { SideTableName } from "./column";
import { mapChange } from "./map-change";
import { type Here, mapValue } from "./map-value";
import { forgetPeople } from "./people";
import { sideTables } from "./tables";

/**
 * A row of a side file with the ids of here; null where something it cannot be without is not there. No id in it, and
 * none that could be looked up by it, is one that the file chose.
 */
export function mapRow(name: SideTableName, row: Fields, here: Here): Fields | null {
  const mapped: Fields = {};
  for (const [column, rule] of Object.entries(sideTables[name].columns)) {
    const value = row[column];
    if (rule.kind === "id") mapped[column] = here.book.find(value as string, name) ?? undefined;
    else if (rule.kind === "changes")
      mapped[column] = forgetPeople(value as Change[]).map((change) => mapChange(change, here));
    else mapped[column] = mapValue(rule, value, here);
    if (mapped[column] === undefined) return null;
  }
  return mapped;
}
