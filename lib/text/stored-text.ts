import type { Block } from "@/lib/text/block";

/** What `readStoredText` needs of a document's text, for the `select` of a query. */
export const storedText = {
  text: true,
  blocks: true,
  currentOf: { select: { language: true } },
} as const;

/** A row that was selected so. */
interface StoredText {
  readonly text: string;
  readonly blocks: unknown;
  /** The document that shows this text now; null for a reading that a newer one has replaced. */
  readonly currentOf: { readonly language: string } | null;
}

/** A document's text as every part of the product reads it. */
export interface ReadText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** BCP 47; "" when unknown. */
  readonly language: string;
}

/** The text, blocks and language of a stored row. */
export const readStoredText = ({ text, blocks, currentOf }: StoredText): ReadText => ({
  text,
  blocks: blocks as Block[],
  language: currentOf?.language ?? "",
});
