import { type Change, type Entity, type Fields, removed, updated } from "@/lib/shared/change";
import { groupBy } from "@/lib/shared/group-by";
import { openLossList, type Loss } from "./loss-list";

/** What has become of what was brought in. */
export interface Since {
  /** Rows as they stand, by entity and id; those that are gone are not among them. */
  readonly rows: ReadonlyMap<string, Fields>;
  /** Ids of rows that somebody has changed; a code, a document or a case may have another name and place. */
  readonly changed: ReadonlySet<string>;
  /** Ids of what stands on a code, a document, a case or a memo, by its id. */
  readonly standing: ReadonlyMap<string, readonly string[]>;
}

export const rowKey = (entity: Entity, id: string): string => `${entity} ${id}`;

/** What each is called where it stays. */
const names: Partial<Record<Entity, string>> = {
  ...{ coding: "coding", link: "link", memo: "memo", caseLink: "document of a case", code: "code" },
  ...{ document: "document", case: "case", codeSet: "code set", documentGroup: "document set" },
};

/** What goes first: whatever stands on something, before it. Of codes, sub-codes come before their parents. */
const order = [
  "coding",
  "link",
  "memo",
  "caseLink",
  "code",
  "document",
  "case",
  "codeSet",
  "documentGroup",
] as const;

/**
 * Takes back what was brought in: what it made goes, but for what somebody has changed or built on since, and what it
 * added to rows that were there goes out of them. `made`: the changes that brought it, in their order.
 */
export function planTakeBack(
  made: readonly Change[],
  since: Since,
): { readonly changes: Change[]; readonly stays: readonly Loss[] } {
  const stays = openLossList();
  const going = new Set<string>();
  const changes: Change[] = [];
  const ofEntity = groupBy(
    made.filter(({ before }) => before === null),
    ({ entity }) => entity,
  );
  for (const entity of order)
    for (const { id, after } of (ofEntity.get(entity) ?? []).reverse()) {
      const row = since.rows.get(rowKey(entity, id));
      if (row === undefined || after === null) continue; // gone already
      const reason = whyStays(id, since, going);
      if (reason !== null) {
        stays.lose(names[entity] ?? entity, reason, nameOf(row));
        continue;
      }
      going.add(id);
      changes.push(removed(entity, id, Object.fromEntries(Object.keys(after).map((key) => [key, row[key]]))));
    }
  for (const { entity, id, before, after } of made) {
    const row = since.rows.get(rowKey(entity, id));
    if (before === null || after === null || row === undefined) continue;
    const fields = Object.keys(after).map((key) => [key, without(row[key], before[key], after[key])]);
    const change = updated(entity, id, row, Object.fromEntries(fields) as Fields);
    if (change !== null) changes.push(change);
  }
  return { changes, stays: stays.list() };
}

const nameOf = ({ name, title }: Fields): string =>
  typeof name === "string" ? name : typeof title === "string" ? title : "";

function whyStays(id: string, { changed, standing }: Since, going: ReadonlySet<string>): string | null {
  if (changed.has(id)) return "it has been changed since";
  const left = (standing.get(id) ?? []).filter((each) => !going.has(each));
  return left.length > 0 ? "something that was made since, or stays, stands on it" : null;
}

/** What a value is now, without what was added to it: members of a list, or values of attributes that are still the same. */
function without(now: unknown, before: unknown, after: unknown): unknown {
  if (Array.isArray(now) && Array.isArray(before) && Array.isArray(after)) {
    const added = new Set<unknown>(after.filter((each) => !before.includes(each)));
    return now.filter((each) => !added.has(each));
  }
  const [current, old, given] = [now, before, after] as Readonly<Record<string, unknown>>[];
  return Object.fromEntries(
    Object.entries(current!).filter(([key, value]) => Object.hasOwn(old!, key) || given![key] !== value),
  );
}
