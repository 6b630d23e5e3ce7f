/** The fields of a row as JSON: what an event can carry and a browser can apply. */
export type Fields = Record<string, unknown>;

/** What can change inside a project. Each is one table, with an id and a soft deletion; a member is named by user id. */
export type Entity =
  | "project"
  | "document"
  | "case"
  | "code"
  | "codeSet"
  | "passage"
  | "coding"
  | "memo"
  | "findingTable"
  | "tableCell"
  | "tableVersion"
  | "query"
  | "savedMatrix"
  | "caseLink"
  | "documentGroup"
  | "memoType"
  | "thread"
  | "comment"
  | "link"
  | "claim"
  | "claimPassage"
  | "dating"
  | "round"
  | "assignment"
  | "roundUnit"
  | "finishedDocument"
  | "decision"
  | "studyPaper"
  | "unplacedExcerpt"
  | "layer"
  | "member";

/**
 * One row's change. `before: null` means the row did not exist (or was deleted), `after: null` that it no longer
 * does. Otherwise both hold the same keys: only the fields that differ. A created or deleted row is given whole.
 */
export interface Change {
  readonly entity: Entity;
  readonly id: string;
  readonly before: Fields | null;
  readonly after: Fields | null;
}

export const created = (entity: Entity, id: string, row: Fields): Change => ({
  entity,
  id,
  before: null,
  after: row,
});
export const removed = (entity: Entity, id: string, row: Fields): Change => ({
  entity,
  id,
  before: row,
  after: null,
});

/** The change of some fields of a row; null when none of them differs. Values are compared as JSON. */
export function updated(entity: Entity, id: string, row: Fields, patch: Fields): Change | null {
  const keys = Object.keys(patch).filter((key) => JSON.stringify(row[key]) !== JSON.stringify(patch[key]));
  if (keys.length === 0) return null;
  const pick = (from: Fields) => Object.fromEntries(keys.map((key) => [key, from[key] ?? null]));
  return { entity, id, before: pick(row), after: pick(patch) };
}

/** What takes changes back: each turned round, last first. `inverse(inverse(c))` equals `c`. */
export function inverse(changes: readonly Change[]): Change[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before })).reverse();
}

/** Rows of every entity by id, as the reducer sees them. */
export type Rows = ReadonlyMap<string, Fields>;

/** The kinds of rows that some changes touch, each once, in the order of the changes. */
export const kindsIn = (changes: readonly Change[]): Entity[] => [
  ...new Set(changes.map(({ entity }) => entity)),
];

/**
 * Applies one entity's changes to its rows, in order, and returns new rows; changes of other entities are passed
 * over. The same reducer serves optimistic updates and events from the server.
 */
export function applyChanges(rows: Rows, entity: Entity, changes: readonly Change[]): Rows {
  const next = new Map(rows);
  for (const change of changes) {
    if (change.entity !== entity) continue;
    if (change.after === null) next.delete(change.id);
    else next.set(change.id, { ...next.get(change.id), ...change.after });
  }
  return next;
}
