import { offset } from "@/lib/shared/offset";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import type { CodedDocument, CodedPassage } from "../units/coded-document";

/** A coding of `[start, end]` pairs, or of the words, where they stand first in a text. */
export const coding = (codeId: string, ...pairs: readonly (readonly [number, number])[]): CodedPassage => ({
  codeId,
  ranges: pairs.map(([start, end]) => ({ start: offset(start), end: offset(end) })),
});

export function codeWords(text: string, codeId: string, words: string): CodedPassage {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`Not in the text: ${words}`);
  return coding(codeId, [start, start + words.length]);
}

/** A plain-text document that all its coders finished. */
export const codedDocument = (
  text: string,
  layers: readonly (readonly CodedPassage[])[],
  more: Partial<CodedDocument> = {},
): CodedDocument => ({
  id: "document",
  text,
  language: "en",
  blocks: () => deriveBlocks(text, "plain"),
  given: null,
  layers: layers.map((codings) => ({ finished: true, codings })),
  ...more,
});
