import type { Change, Entity, Fields } from "@/lib/shared/change";
import { type Column, line, plain, prose, schemaOf, type SideTableName } from "./column";
import { attributeKindsSchema, stopWordsSchema } from "./json-schemas";
import { type Here, mapValue } from "./map-value";
import { type SideTable, sideTables } from "./tables";

/**
 * A change of an event with the ids of here. Taking the event back writes its fields: so none is in it that is no column
 * of the entity's table, or says what the column may not; none says which project a row is in; and none names what did
 * not come along. Where fields changed, `before` and `after` still have the same keys.
 */
export function mapChange({ entity, id, before, after }: Change, here: Here): Change {
  const own = here.book.find(id) ?? here.strangeId(id);
  const was = before && mapFields(entity, before, own, here);
  const is = after && mapFields(entity, after, own, here);
  return {
    ...{ entity, id: own },
    before: was && is ? keep(was, is) : was,
    after: was && is ? keep(is, was) : is,
  };
}

/** The fields that others have, too. */
const keep = (fields: Fields, others: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(others, name)));

/** What may change of a project; the other columns are the installation's. */
const projectColumns: SideTable["columns"] = {
  ...{ name: line, description: prose },
  ...{ attributeKinds: plain(attributeKindsSchema), stopWords: plain(stopWordsSchema) },
};

/** All entities of changes but people's are named after their tables. */
const tableOf = (entity: Entity): Pick<SideTable, "columns" | "people"> =>
  entity === "project"
    ? { columns: projectColumns, people: [] }
    : sideTables[(entity[0]!.toUpperCase() + entity.slice(1)) as SideTableName];

/** `own`: the id of the row, which some changes say among its fields. */
function mapFields(entity: Entity, fields: Fields, own: string, here: Here): Fields {
  const { columns, people } = tableOf(entity);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      if (people.includes(name)) return [[name, null]];
      const rule = Object.hasOwn(columns, name) ? columns[name] : undefined;
      if (rule === undefined) return [];
      const mapped = rule.kind === "id" ? own : mapField(name, rule, value, here);
      return mapped === undefined ? [] : [[name, mapped]];
    }),
  );
}

/** The value of a column with the ids of here, of a strange one where it cannot be without; undefined where it may not be that. */
function mapField(name: string, rule: Column, value: unknown, here: Here): unknown {
  if (rule.kind === "id" || rule.kind === "changes") return undefined;
  if (name === "sha256") return typeof value === "string" && here.hasFile(value) ? value : "";
  const { success, data } = schemaOf(rule).safeParse(value);
  if (!success) return undefined;
  if (name === "recording") return hasRecording(data, here) ? data : null;
  const mapped = mapValue(rule, data, here);
  return mapped === undefined ? here.strangeId(data as string) : mapped;
}

const hasRecording = (value: unknown, { hasFile }: Here): boolean =>
  typeof value === "object" && value !== null && "sha256" in value && hasFile(String(value.sha256));
