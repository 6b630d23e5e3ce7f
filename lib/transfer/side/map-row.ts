import type { Change, Fields } from "@/lib/shared/change";
import type { SideTableName } from "./column";
import { type IdBook, replaceIds, replaceIdsWithin } from "./id-book";
import { forgetPeople } from "./people";
import { sideTables } from "./tables";

/** What the rows of a side file are held against. */
export interface Here {
  readonly book: IdBook;
  /** An id that no row has, the same for the same id: stands for rows that are not in the file. */
  readonly strangeId: (id: string) => string;
  /** Whether a file with this SHA-256 came along. */
  readonly hasFile: (sha256: string) => boolean;
}

/**
 * A row of a side file with the ids of here; null where something it cannot be without is not there. No id in it, and
 * none that could be looked up by it, is one that the file chose.
 */
export function mapRow(name: SideTableName, row: Fields, here: Here): Fields | null {
  const { book } = here;
  const mapped: Fields = {};
  for (const [column, rule] of Object.entries(sideTables[name].columns)) {
    const value = row[column];
    switch (rule.kind) {
      case "id": {
        const id = book.find(value as string, name);
        if (id === null) return null;
        mapped[column] = id;
        break;
      }
      case "ref": {
        const id = value === null ? null : book.find(value as string, rule.to);
        if (id === null && !rule.optional) return null;
        mapped[column] = id;
        break;
      }
      case "place": {
        const id = value === "" ? "" : book.find(value as string);
        if (id === null && !rule.optional) return null;
        mapped[column] = id ?? "";
        break;
      }
      case "refs":
        mapped[column] = (value as string[]).flatMap((id) => book.find(id) ?? []);
        break;
      case "key":
        mapped[column] = replaceIds(value as string, book.find);
        break;
      case "json":
        mapped[column] = replaceIdsWithin(value, (id) => book.find(id));
        break;
      case "changes":
        mapped[column] = forgetPeople(value as Change[]).map((change) => mapChange(change, here));
        break;
      case "plain":
        mapped[column] = value;
    }
  }
  return mapped;
}

const isId = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/** What a change's fields name may be written when it is taken back, so that they name nothing that did not come along. */
function mapChange({ entity, id, before, after }: Change, here: Here): Change {
  const idHere = (named: string) => here.book.find(named) ?? here.strangeId(named);
  const mapValue = (name: string, value: unknown): unknown => {
    if (name === "guid") return value; // a code's name in exchange, no row's
    if (name === "sha256") return typeof value === "string" && here.hasFile(value) ? value : "";
    if (name === "recording") return hasRecording(value, here) ? value : null;
    if (typeof value === "string" && isId(value)) return idHere(value);
    return replaceIdsWithin(value, (known) => here.book.find(known));
  };
  const mapFields = (fields: Fields | null) =>
    fields &&
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, mapValue(name, value)]));
  return { entity, id: idHere(id), before: mapFields(before), after: mapFields(after) };
}

const hasRecording = (value: unknown, { hasFile }: Here): boolean =>
  typeof value === "object" && value !== null && "sha256" in value && hasFile(String(value.sha256));
