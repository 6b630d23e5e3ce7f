/** How near two passages must be: at most so many words between them, or in one paragraph. */
export type Reach = number | "paragraph";

/** What one coding must be like. Ids are those of the project's rows; `coderId` as in tables, the person and not one layer. */
export type Condition =
  /** `alone`: not with its sub-codes. */
  | { readonly kind: "code"; readonly codeId: string; readonly alone?: true | undefined }
  | { readonly kind: "coder"; readonly coderId: string }
  | { readonly kind: "layer"; readonly of: "coder" | "consensus" }
  | { readonly kind: "round"; readonly roundId: string }
  /** Days ("2026-03-31", UTC) on which it was made, both inclusive; at least one of them. */
  | { readonly kind: "date"; readonly from?: string | undefined; readonly to?: string | undefined }
  /** Its weight is at least this, 0 to 100; a coding without one is left out. */
  | { readonly kind: "weight"; readonly least: number };

/** How passages of the left come to be near those of the right. */
export type Relation =
  | { readonly kind: "overlapping" | "inside" }
  | { readonly kind: "near" | "followedBy"; readonly within: Reach };

/**
 * What passages are asked for. A query stands for a set of coded passages, each of those that the reader may see, and `not`
 * for all the others of these. See README.md for what each kind means.
 */
export type Query =
  /** Passages with one coding that meets all conditions; at least one condition. */
  | { readonly kind: "coding"; readonly conditions: readonly Condition[] }
  /** Passages of any of these documents; at least one. */
  | { readonly kind: "documents"; readonly documentIds: readonly string[] }
  /** Passages of documents, or of cases, that have exactly this value. */
  | {
      readonly kind: "attribute";
      readonly of: "document" | "case";
      readonly name: string;
      readonly value: string;
    }
  /** Passages in whose text these words stand in a row, whatever their case and accents. */
  | { readonly kind: "text"; readonly words: string }
  /** Passages of documents that are in any of these folders and sets; at least one. */
  | { readonly kind: "groups"; readonly groupIds: readonly string[] }
  /** What a saved query finds. */
  | { readonly kind: "saved"; readonly queryId: string }
  /** At least two parts. */
  | { readonly kind: "and" | "or"; readonly parts: readonly Query[] }
  | { readonly kind: "not"; readonly part: Query }
  | (Relation & { readonly left: Query; readonly right: Query });

/** Whether a query relates passages of one part to those of another. */
export const isRelated = (query: Query): query is Extract<Query, { left: Query }> => "left" in query;

/** The queries that a query is made of, in the order they are written. */
function partsOf(query: Query): readonly Query[] {
  if (isRelated(query)) return [query.left, query.right];
  if (query.kind === "not") return [query.part];
  return query.kind === "and" || query.kind === "or" ? query.parts : [];
}

/** A query and all it is made of, each before its parts. */
export function listParts(query: Query): Query[] {
  const all: Query[] = [];
  const open = [query];
  for (let part = open.pop(); part; part = open.pop()) {
    all.push(part);
    open.push(...[...partsOf(part)].reverse());
  }
  return all;
}
