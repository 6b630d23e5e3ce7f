import type { Block } from "@/lib/text/block";
import { applyCorrections, type Correction } from "@/lib/text/corrections";

/** What `readStoredText` needs of a document's text, for the `select` of a query. */
export const storedText = {
  text: true,
  blocks: true,
  currentOf: { select: { language: true, corrections: true } },
} as const;

/** A row that was selected so. */
interface StoredText {
  readonly text: string;
  readonly blocks: unknown;
  /** The document that shows this text now; null for a reading that a newer one has replaced. */
  readonly currentOf: { readonly language: string; readonly corrections: unknown } | null;
}

/** A document's text as every part of the product reads it. */
export interface ReadText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** BCP 47; "" when unknown. */
  readonly language: string;
}

/** The text of a stored row, its blocks as people corrected them, and its language. */
export const readStoredText = ({ text, blocks, currentOf }: StoredText): ReadText => ({
  text,
  blocks: applyCorrections(text, blocks as Block[], (currentOf?.corrections ?? []) as Correction[]).blocks,
  language: currentOf?.language ?? "",
});
