import type { Range } from "@/lib/shared/offset";
import { excerptText } from "@/lib/text/excerpt-text";
import { placeOf } from "@/lib/text/place";
import type { ReadText } from "@/lib/text/stored-text";
import type { ExcerptText } from "./excerpt-view";

interface Ranged {
  readonly id: string;
  readonly documentId: string;
  readonly ranges: readonly Range[];
}

/** A passage with its text, place and language. Without a source (its document has no text any more) all are empty. */
export function readExcerpt({ id, documentId, ranges }: Ranged, source: ReadText | undefined): ExcerptText {
  return {
    passageId: id,
    documentId,
    text: source ? excerptText(source.text, ranges, source.blocks) : "",
    place: source ? placeOf(ranges, source.blocks) : "",
    language: source?.language ?? "",
  };
}
