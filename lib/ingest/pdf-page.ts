import type { PdfTag, TagSpan } from "@/lib/ingest/pdf-tags";
import type { PageRun, Rect } from "@/lib/text/page-runs";

/** One character as the page draws it, in page space. */
export interface Glyph extends Rect {
  /** One character in canonical form; a blank for any white space, which may have no box. */
  readonly text: string;
  /** Font size in points. */
  readonly size: number;
  readonly bold: boolean;
  /** What a tagged file says it is part of. */
  readonly tag?: PdfTag;
}

/** One line in content order, in page space. */
export interface PdfLine extends Rect {
  readonly text: string;
  /** Of most of its letters, in points. */
  readonly size: number;
  /** Most of its letters are. */
  readonly bold: boolean;
  /** Where its characters stand; offsets count from the line's beginning. */
  readonly runs: readonly PageRun[];
  /** What a tagged file says of its stretches; nothing in other files. */
  readonly tags?: readonly TagSpan[];
}

/** A level line that the page draws. */
export interface Rule {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

export interface PdfPage {
  /** The page's name in the file; "" when it has none. */
  readonly label: string;
  /** As seen: cropped and turned. Points. */
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PdfLine[];
  /** Level lines that are drawn, such as those of tables. */
  readonly rules?: readonly Rule[];
}

/** The middle value, the upper of two; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
