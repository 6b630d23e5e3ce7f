import { bodyText } from "@/lib/memos/body-text";
import type { BodyNode } from "@/lib/memos/memo";
import type { Change, Entity, Fields } from "@/lib/shared/change";
import { entityWords, isLong, isTold, sayField } from "./field-words";

/** One field before and after, in words; "" where there was or is nothing. */
export interface FieldChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Running text, to be compared word by word. */
  readonly long: boolean;
}

/** What became of one row. */
export interface RowChange {
  /** "Code “Trade”". */
  readonly what: string;
  readonly how: "added" | "deleted" | "changed";
  readonly fields: readonly FieldChange[];
}

/** What is known of the rows that changes name. */
export interface Naming {
  /** Names of rows of every kind, by id; the words of passages. */
  readonly names: ReadonlyMap<string, string>;
  /** Where codings stand, for changes that do not say. */
  readonly codings: ReadonlyMap<string, { readonly codeId: string; readonly passageId: string }>;
}

/** Rows of these kinds say what they are by these fields when they come or go; others by their name alone. */
const tellingFields: Partial<Record<Entity, readonly string[]>> = {
  code: ["parentId", "definition", "whenToUse", "whenNotToUse", "example"],
  memo: ["body"],
  comment: ["text"],
  link: ["kind", "note"],
  claim: ["note"],
  claimPassage: ["claimId", "passageId", "stance", "reading"],
  dating: ["from", "to", "title", "hidden"],
  case: ["attributes"],
  coding: ["weight"],
};

/**
 * What changes did, row by row in their order, as people say it: names for ids, words for fields. Passages are not told
 * of, since they are what codings stand on.
 */
export const tellChanges = (changes: readonly Change[], naming: Naming): RowChange[] =>
  changes
    .filter(({ entity }) => entity !== "passage")
    .map((change) => {
      const { before, after } = change;
      const how = before === null ? "added" : after === null ? "deleted" : "changed";
      return { what: nameRow(change, naming), how, fields: tellFields(change, naming) };
    });

function nameRow({ entity, id, before, after }: Change, { names, codings }: Naming): string {
  const word = entityWords[entity].charAt(0).toUpperCase() + entityWords[entity].slice(1);
  if (entity === "coding") {
    const row = { ...codings.get(id), ...before };
    const code = names.get(String(row["codeId"] ?? after?.["codeId"])) ?? "a code that is gone";
    const words = names.get(String(row["passageId"] ?? after?.["passageId"]));
    const coder = names.get(String((before ?? after)?.["layerId"]));
    return [
      `${word} with “${code}”`,
      ...(words === undefined ? [] : [`on “${words}”`]),
      ...(coder === undefined ? [] : [`by ${coder}`]),
    ].join(" ");
  }
  const row = before ?? after;
  const own = row?.["name"] ?? row?.["title"];
  const name = typeof own === "string" && own !== "" ? own : names.get(id);
  return name === undefined || name === "" ? word : `${word} “${name}”`;
}

function tellFields({ entity, before, after }: Change, naming: Naming): FieldChange[] {
  const isEdit = before !== null && after !== null;
  const keys = isEdit ? Object.keys(after) : (tellingFields[entity] ?? []);
  return keys.filter(isTold).flatMap((key) => {
    const [was, is] = [before, after].map((row) => sayValue(key, row, naming));
    return was === is
      ? []
      : [{ label: sayField(key), before: was ?? "", after: is ?? "", long: isLong(key) }];
  });
}

const dateFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

function sayValue(key: string, row: Fields | null, naming: Naming): string {
  if (row === null) return "";
  const value = row[key] ?? null;
  if (key === "parentId" && value === null) return key in row ? "the top of the codebook" : "";
  if (value === null) return "";
  if (key === "body") return bodyText(value as BodyNode);
  if (key === "recording") return (value as { readonly name: string }).name;
  if (key === "corrections") return `${(value as unknown[]).length} corrections of the structure`;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return sayText(key, value, naming);
  if (Array.isArray(value)) return value.map((each) => sayText(key, String(each), naming)).join(", ");
  return Object.entries(value as Fields)
    .map(([name, each]) => `${name}: ${String(each)}`)
    .join("\n");
}

function sayText(key: string, value: string, { names }: Naming): string {
  if (key === "textId") return `reading ${value.slice(0, 8)}`;
  if (/Ids?$/.test(key)) return names.get(value) ?? "something that is gone";
  if (/At$/.test(key) && !Number.isNaN(Date.parse(value))) return dateFormat.format(new Date(value));
  return value;
}
