import type { Coding, Passage } from "@/lib/coding/coding";
import { comparePassages } from "./compare-passages";

export interface ExcerptCoding extends Coding {
  readonly createdAt: Date;
  /** Whether it was made, or last confirmed, under an older definition of its code. */
  readonly older: boolean;
}

export interface ExcerptDocument {
  readonly id: string;
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a list of excerpts is asked for. Absent filters let everything through; an empty list nothing. */
export interface ExcerptQuery {
  /** The codes asked for, sub-codes already among them; null: every code. */
  readonly codeIds: ReadonlySet<string> | null;
  /** The passages that a saved query finds; null: all. */
  readonly foundIds?: ReadonlySet<string> | null;
  readonly documentIds?: readonly string[] | undefined;
  readonly layerIds?: readonly string[] | undefined;
  /** Only what was coded under an older definition. */
  readonly older?: boolean | undefined;
  /** A document matches when its attribute of this name has exactly this value. */
  readonly attribute?: { readonly name: string; readonly value: string } | undefined;
  /** Cases of which a passage must be one's; see `ExcerptSources.isOfCases`. */
  readonly caseIds?: readonly string[] | undefined;
  /** A passage matches when it is of a case whose attribute of this name has exactly this value. */
  readonly caseAttribute?: { readonly name: string; readonly value: string } | undefined;
  /** Words to be found in the excerpt, see containsText. */
  readonly text?: string | undefined;
}

type Placed = Pick<Passage, "id" | "documentId" | "ranges" | "region">;

export interface ExcerptSources<P extends Placed> {
  /** In reading order. */
  readonly documents: readonly ExcerptDocument[];
  readonly passages: readonly P[];
  /** Only those that the reader may see. */
  readonly codings: readonly ExcerptCoding[];
  /** Whether a passage is of a case that the query asks for; asked only where the query names cases or an attribute. */
  readonly isOfCases?: (passage: P) => boolean;
  /** The excerpt's text as shown; asked for only where the query has text. */
  readonly textOf: (passage: P) => string;
}

/** A passage with why it is listed (`codings`, oldest first) and what else is coded on it. */
export interface Excerpt<P> {
  readonly passage: P;
  readonly codings: readonly ExcerptCoding[];
  /** Codings of the same passage with other codes, of every layer the reader may see; oldest first. */
  readonly others: readonly ExcerptCoding[];
}

/**
 * The excerpts of some codes. A passage stands once, however many codings bring it there; order is that of the
 * documents, then start, then end, then passage id. Without codes, or where nothing matches, the list is empty.
 */
export function selectExcerpts<P extends Placed>(
  query: ExcerptQuery,
  sources: ExcerptSources<P>,
): Excerpt<P>[] {
  const order = new Map(sources.documents.filter(matchesDocument(query)).map(({ id }, index) => [id, index]));
  const layers = query.layerIds && new Set(query.layerIds);
  const counts = ({ codeId, layerId, older }: ExcerptCoding) =>
    (query.codeIds?.has(codeId) ?? true) && (!layers || layers.has(layerId)) && (!query.older || older);
  const codingsOf = groupByPassage(sources.codings);
  const excerpts: Excerpt<P>[] = [];
  for (const passage of sources.passages) {
    if (!order.has(passage.documentId) || query.foundIds?.has(passage.id) === false) continue;
    const all = (codingsOf.get(passage.id) ?? []).sort(compareAge);
    const codings = all.filter(counts);
    if (codings.length === 0) continue;
    if ((query.caseIds ?? query.caseAttribute) && !sources.isOfCases?.(passage)) continue;
    if (query.text && !containsText(sources.textOf(passage), query.text)) continue;
    excerpts.push({
      passage,
      codings,
      others: all.filter(({ codeId }) => query.codeIds?.has(codeId) === false),
    });
  }
  return excerpts.sort(
    ({ passage: a }, { passage: b }) =>
      order.get(a.documentId)! - order.get(b.documentId)! || comparePassages(a, b),
  );
}

/**
 * Whether every word of `query` occurs in `text`, in any order, inside words too. Upper and lower case, accents
 * and the width of characters make no difference. A query of blanks alone is contained in everything.
 */
export function containsText(text: string, query: string): boolean {
  const folded = toComparable(text);
  return toComparable(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/** Text as it is compared: compatibility-decomposed, without combining marks, lower case. */
export const toComparable = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();

const matchesDocument =
  ({ documentIds, attribute }: ExcerptQuery) =>
  (document: ExcerptDocument): boolean =>
    (!documentIds || documentIds.includes(document.id)) &&
    (!attribute || document.attributes[attribute.name] === attribute.value);

/** Oldest first; of the same moment by id. */
const compareAge = (a: ExcerptCoding, b: ExcerptCoding): number =>
  a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);

function groupByPassage(codings: readonly ExcerptCoding[]): Map<string, ExcerptCoding[]> {
  const groups = new Map<string, ExcerptCoding[]>();
  for (const coding of codings) {
    const group = groups.get(coding.passageId);
    if (group) group.push(coding);
    else groups.set(coding.passageId, [coding]);
  }
  return groups;
}
