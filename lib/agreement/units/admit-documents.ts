import type { CodedDocument } from "./coded-document";

export interface LeftOut {
  readonly documentId: string;
  /** Places of the coders who have not said that they are done with it, ascending. */
  readonly unfinished: readonly number[];
}

/**
 * The documents that all compared coders finished, and what was left out because somebody has not: what nobody has looked
 * at yet is not the same as what was looked at and not coded. Both in the order given.
 */
export function admitDocuments(documents: readonly CodedDocument[]): {
  readonly admitted: CodedDocument[];
  readonly leftOut: LeftOut[];
} {
  const admitted: CodedDocument[] = [];
  const leftOut: LeftOut[] = [];
  for (const document of documents) {
    const unfinished = document.layers.flatMap(({ finished }, coder) => (finished ? [] : [coder]));
    if (unfinished.length === 0) admitted.push(document);
    else leftOut.push({ documentId: document.id, unfinished });
  }
  return { admitted, leftOut };
}
