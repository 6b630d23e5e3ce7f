import type { PdfLine, PdfPage } from "@/lib/ingest/pdf-page";

export const filler = "and so the day went on as every other day";

/** A line of 10-point type, five points a letter, that ends at a distance from the page's top. */
export const makeLine = (text: string, bottom: number, more: Partial<PdfLine> = {}): PdfLine => ({
  text,
  size: 10,
  bold: false,
  left: 50,
  right: 50 + 5 * text.length,
  top: bottom - 10,
  bottom,
  runs: [],
  ...more,
});

export const makePage = (...lines: PdfLine[]): PdfPage => ({ label: "", width: 600, height: 800, lines });

/** A page with a running head above its lines and its number below. */
export const withHead = (number: number, ...lines: PdfLine[]): PdfPage =>
  makePage(makeLine(`Journal of Work, ${number}`, 20), ...lines, makeLine(String(number), 780));
