import type { Rect } from "@/lib/text/page-runs";

/** What is marked on a page of a PDF, and what is said of it: a comment of any program that shows PDFs. */
export interface PdfMark {
  /** Index of its page, from 0. */
  readonly page: number;
  /** Words are painted, a region is framed; a note is a sign at its one place, for what is printed nowhere. */
  readonly kind: "words" | "region" | "note";
  /** In page space, in reading order; one at least. */
  readonly rects: readonly Rect[];
  /** `#rrggbb`: the paint under black letters, or the frame. */
  readonly color: string;
  /** Over 0, at most 1. */
  readonly opacity: number;
  readonly author: string;
  /** Lines are parted by "\n". */
  readonly contents: string;
  readonly at: Date;
}
