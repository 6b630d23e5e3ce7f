import type { Change, Fields } from "@/lib/shared/change";
import { sideTables } from "./tables";

const columns = new Set(Object.values(sideTables).flatMap(({ people }) => people));

/** Whether a column of any table names a person. */
const namesPerson = (column: string): boolean => columns.has(column);

const forget = (fields: Fields | null): Fields | null =>
  fields &&
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, namesPerson(name) ? null : value]));

/** Changes without who did what: whose rows they changed is not said, and changes of members and their tasks are not there. */
export const forgetPeople = (changes: readonly Change[]): Change[] =>
  changes
    .filter(({ entity }) => entity !== "member" && entity !== "assignment")
    .map(({ entity, id, before, after }) => ({ entity, id, before: forget(before), after: forget(after) }));
