import type { Passage } from "@/lib/coding/coding";
import { citeRegion } from "@/lib/coding/region";
import { excerptText } from "@/lib/text/excerpt-text";
import { citePages, placeOf } from "@/lib/text/place";
import type { ReadText } from "@/lib/text/stored-text";
import type { ExcerptText } from "./excerpt-view";

export type PlacedPassage = Pick<Passage, "id" | "documentId" | "ranges" | "region"> & {
  /** Pages it stands on, as printed; none where the source tells no pages. */
  readonly pages: readonly string[];
};

/**
 * A passage with its text, place and language. A region has no text; its place says that it is one. Without a source (its
 * document has no text any more) both are empty.
 */
export function readExcerpt(passage: PlacedPassage, source: ReadText | undefined): ExcerptText {
  const { id, documentId, ranges, region, pages } = passage;
  const at = { passageId: id, documentId, region, language: source?.language ?? "" };
  if (region !== null) return { ...at, text: "", place: citeRegion(pages[0] ?? "") };
  if (source === undefined) return { ...at, text: "", place: "" };
  return {
    ...at,
    text: excerptText(source.text, ranges, source.blocks),
    place: citePages(pages) || placeOf(ranges, source.blocks),
  };
}
