import { bodyText } from "@/lib/memos/body-text";
import type { BodyNode } from "@/lib/memos/memo";
import { countOf } from "@/lib/shared/count-of";
import type { Change, Entity } from "@/lib/shared/change";
import { groupBy } from "@/lib/shared/group-by";
import { entityWords } from "./field-words";

/** Days for which what was deleted is offered to be restored. */
export const DAYS_KEPT = 30;

/** What people know by its name and look for when it is gone. */
const things: ReadonlySet<Entity> = new Set<Entity>([
  "document",
  "code",
  "codeSet",
  "documentGroup",
  "memo",
  "memoType",
  "case",
  "findingTable",
  "tableVersion",
  "query",
  "savedMatrix",
  "link",
  "claim",
  "comment",
  "round",
]);

interface DeletedThing {
  readonly kind: string;
  readonly name: string;
}

/** What one deletion took away. */
export interface Deleted {
  /** The first of what was deleted. */
  readonly things: readonly DeletedThing[];
  /** What else comes back with it: "12 codings, 2 memos"; "" for nothing. */
  readonly along: string;
}

const thingsAtMost = 5;

/**
 * What changes took away, as people look for it; null where it is nothing that has a name. `codings`: those that went out
 * of sight with documents.
 */
export function tellDeleted(changes: readonly Change[], codings = 0): Deleted | null {
  const gone = changes.filter(({ entity, after }) => after === null && entity !== "passage");
  const named = gone.filter(({ entity }) => things.has(entity));
  const first = named[0];
  if (first === undefined) return null;
  // What a code or a document took along is told of by its number.
  const main = named.filter(({ entity }) => entity === first.entity);
  const shown = main.slice(0, thingsAtMost);
  const rest = gone.filter((change) => !shown.includes(change));
  const counts = [...groupBy(rest, ({ entity }) => entity)].map(
    ([entity, rows]) => [entity, rows.length] as const,
  );
  const total = new Map<Entity, number>(counts);
  if (codings > 0) total.set("coding", (total.get("coding") ?? 0) + codings);
  return {
    things: shown.map(({ entity, before }) => ({ kind: entityWords[entity], name: nameOf(before ?? {}) })),
    along: [...total]
      .map(([entity, count]) => countOf(count, entityWords[entity], pluralOf(entity)))
      .join(", "),
  };
}

const pluralOf = (entity: Entity): string =>
  ({
    caseLink: "links to cases",
    claimPassage: "passages held against claims",
    memoType: "types of memos",
    roundUnit: "passages of rounds",
    decision: "decisions on differences",
    tableCell: "cells of finding tables",
    tableVersion: "versions of finding tables",
    studyPaper: "papers of a study pack",
    unplacedExcerpt: "excerpts without a place",
    query: "queries",
    savedMatrix: "saved matrices",
    documentGroup: "folders or sets of documents",
  })[entity as string] ?? `${entityWords[entity]}s`;

/** A row's name, or its first words. */
function nameOf(row: Readonly<Record<string, unknown>>): string {
  const { name, title, body, text, kind } = row;
  const written = typeof body === "object" && body !== null ? bodyText(body as BodyNode) : text;
  const found = [name, title, written, kind].find((each) => typeof each === "string" && each !== "");
  return typeof found === "string" ? found.slice(0, 120) : "";
}

/** Whole days until a deletion of this moment is offered no longer; at least 1 while it is. */
export const daysLeft = (at: Date, now: Date): number =>
  Math.max(1, Math.ceil(DAYS_KEPT - (now.getTime() - at.getTime()) / 86_400_000));
