import type { PageRun } from "@/lib/text/page-runs";
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

/** A line of pieces that begin at an x each, five points a letter; the last argument is where it ends. */
export function makePieces(...parts: readonly (readonly [number, string] | number)[]): PdfLine {
  const pieces = parts.filter((part) => typeof part !== "number");
  const bottom = parts.find((part) => typeof part === "number") ?? 0;
  let text = "";
  const runs = pieces.map(([left, words]): PageRun => {
    const start = text === "" ? 0 : text.length + 1;
    text += (text === "" ? "" : " ") + words;
    const edges = Array.from({ length: words.length }, (_, unit) => left + 5 * (unit + 1));
    return { start, axis: "right", left, right: left + 5 * words.length, top: bottom - 10, bottom, edges };
  });
  const left = Math.min(...runs.map((run) => run.left));
  return makeLine(text, bottom, { left, right: Math.max(...runs.map((run) => run.right)), runs });
}
