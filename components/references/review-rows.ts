import type { DocumentView } from "@/lib/documents/document-view";
import { type MatchReason, matchReferences } from "@/lib/references/match-references";
import { type DetailChange, type DetailField, planDetails } from "@/lib/references/plan-details";
import type { Reference } from "@/lib/references/reference";
import type { FillDetailsInput } from "@/lib/references/schema";

/** A document and what the reference that describes it says otherwise. */
export interface ReviewRow {
  readonly document: DocumentView;
  readonly reference: Reference;
  readonly reason: MatchReason;
  /** None when the document says all of it already. */
  readonly changes: readonly DetailChange[];
}

export interface Review {
  readonly matched: readonly ReviewRow[];
  /** References without a document. */
  readonly unmatched: readonly Reference[];
  /** Documents without a reference. */
  readonly undescribed: readonly DocumentView[];
}

/** What a bibliography says about documents; those with something to fill come first. */
export function reviewReferences(
  references: readonly Reference[],
  documents: readonly DocumentView[],
): Review {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const matches = matchReferences(
    references,
    documents.map((document) => ({ ...document, folder: document.attributes["folder"] ?? "" })),
  );
  const matched = matches.flatMap(({ reference: index, documentId, reason }) => {
    const [document, reference] = [byId.get(documentId), references[index]];
    return document && reference
      ? [{ document, reference, reason, changes: planDetails(document, reference) }]
      : [];
  });
  const taken = new Set(matches.map(({ reference }) => reference));
  const described = new Set(matches.map(({ documentId }) => documentId));
  return {
    matched: matched.sort((a, b) => Number(b.changes.length > 0) - Number(a.changes.length > 0)),
    unmatched: references.filter((_, index) => !taken.has(index)),
    undescribed: documents.filter(({ id }) => !described.has(id)),
  };
}

/** What a person ticked otherwise than it was: by document and field. */
export type Ticks = Readonly<Record<string, boolean>>;

export const tickKey = (documentId: string, field: DetailField): string => `${documentId} ${field}`;

/** A field that fills what is unknown is ticked unless a person unticked it; one that overwrites only when ticked. */
export const isTicked = (ticks: Ticks, documentId: string, { field, fills }: DetailChange): boolean =>
  ticks[tickKey(documentId, field)] ?? fills;

/** The details to be filled, of documents with a tick. */
export function ticked(rows: readonly ReviewRow[], ticks: Ticks): FillDetailsInput["documents"] {
  return rows.flatMap(({ document: { id }, reference, changes }) => {
    const fields = changes.filter((change) => isTicked(ticks, id, change)).map(({ field }) => field);
    if (fields.length === 0) return [];
    return [{ id, details: Object.fromEntries(fields.map((field) => [field, reference[field]])) }];
  });
}
