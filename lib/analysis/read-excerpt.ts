import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { excerptText } from "@/lib/text/excerpt-text";
import { placeOf } from "@/lib/text/place";
import type { ExcerptText } from "./excerpt-view";

interface Source {
  readonly text: string;
  readonly blocks: readonly Block[];
}

interface Ranged {
  readonly id: string;
  readonly documentId: string;
  readonly ranges: readonly Range[];
}

/** A passage with its text and place. Without a source (its document has no text any more) both are empty. */
export function readExcerpt({ id, documentId, ranges }: Ranged, source: Source | undefined): ExcerptText {
  return {
    passageId: id,
    documentId,
    text: source ? excerptText(source.text, ranges, source.blocks) : "",
    place: source ? placeOf(ranges, source.blocks) : "",
  };
}
