import type { IngestedPage } from "@/lib/ingest/ingested";
import type { StructuredText } from "@/lib/ingest/structured-text";
import { hideLineEndHyphens } from "@/lib/ingest/line-end-hyphens";
import { findPdfFurniture, namePages } from "@/lib/ingest/pdf-furniture";
import { median, type PdfLine, type PdfPage } from "@/lib/ingest/pdf-page";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { encodeRuns, type PageRun } from "@/lib/text/page-runs";

/** Lines at least this much larger than the body are headings. */
const headingSize = 1.12;
const maxHeadingLines = 4;

/**
 * The canonical text of a PDF: its lines in content order, an empty line wherever the page sets off a paragraph, a
 * heading, a column or a page. Blocks know their page's name; a paragraph that runs over a page has the page of its
 * beginning. Pages without lines add nothing to the text: they begin and end where the page before them ends.
 */
export function readPdfPages(
  pages: readonly PdfPage[],
): StructuredText & { readonly pages: readonly IngestedPage[] } {
  const furniture = findPdfFurniture(pages);
  const names = namePages(pages, furniture);
  const body = bodySize(pages);
  const out = new LineWriter(body);
  const placed = pages.map(({ lines, width, height }, page): IngestedPage => {
    const runs: PageRun[] = [];
    let first: number | null = null;
    const pitch = linePitch(lines);
    lines.forEach((line, index) => {
      const dim = furniture[page]?.has(index) === true;
      const above = index === 0 ? null : (lines[index - 1] ?? null);
      const apart = above === null || dim || out.afterFurniture || setsOff(above, line, pitch);
      const start = out.add(line, { apart, dim, page: names[page] ?? "" });
      first ??= start;
      for (const run of line.runs) runs.push({ ...run, start: start + run.start });
    });
    const start = first ?? out.end;
    return { label: names[page] ?? "", width, height, start, end: out.end, runs: encodeRuns(runs, start) };
  });
  const text = out.lines.join("\n");
  const known = { furniture: out.furniture, headings: out.headings() };
  const blocks = deriveBlocks(text, "plain", known).map((block) => {
    const page = out.pageAt(block.start);
    return page === undefined ? block : { ...block, page };
  });
  return { text, blocks: hideLineEndHyphens(text, blocks), pages: placed };
}

/** The size that most letters have, in half points. */
function bodySize(pages: readonly PdfPage[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flatMap((page) => page.lines)) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The usual distance from one line's foot to the next one's, in points; 0 for fewer than two lines. */
function linePitch(lines: readonly PdfLine[]): number {
  const distances = lines
    .slice(1)
    .map((line, index) => line.bottom - (lines[index]?.bottom ?? 0))
    .filter((distance) => distance > 1 && distance < 60);
  return median(distances);
}

/** True when a line does not simply follow the one above: another column, a wider gap, another size, an indent. */
function setsOff(above: PdfLine, line: PdfLine, pitch: number): boolean {
  const distance = line.bottom - above.bottom;
  if (distance < -0.5 * line.size) return true;
  if (pitch > 0 && distance > 1.35 * Math.max(pitch, 1.2 * line.size)) return true;
  if (Math.abs(above.size - line.size) > 0.08 * Math.max(above.size, line.size) && distance > 0.6 * pitch) {
    return true;
  }
  const indent = line.left - above.left;
  return indent > 0.7 * line.size && indent < 4 * line.size && /[.?!:]["”’)\]]*$/.test(above.text);
}

class LineWriter {
  readonly lines: string[] = [];
  readonly furniture = new Set<number>();
  afterFurniture = false;
  private readonly large: { line: number; size: number; apart: boolean }[] = [];
  private readonly pages: { start: number; page: string }[] = [];
  private length = 0;

  constructor(private readonly body: number) {}

  /** Where the text ends. */
  get end(): number {
    return Math.max(0, this.length - 1);
  }

  /** Writes a line, after an empty one when it stands apart; gives the offset where it begins. */
  add({ text, size }: PdfLine, { apart, dim, page }: { apart: boolean; dim: boolean; page: string }): number {
    if (apart && this.lines.length > 0) this.push("");
    if (this.pages.at(-1)?.page !== page) this.pages.push({ start: this.length, page });
    const line = this.lines.length;
    if (dim) this.furniture.add(line);
    else if (size >= headingSize * this.body && /\p{L}/u.test(text)) this.large.push({ line, size, apart });
    const start = this.length;
    this.push(text);
    this.afterFurniture = dim;
    return start;
  }

  /** Runs of large lines that nothing sets apart, by first line; the largest size is level 1. */
  headings(): Map<number, { lines: number; level: number }> {
    const sizes = [...new Set(this.large.map(({ size }) => Math.round(size)))].sort((a, b) => b - a);
    const headings = new Map<number, { lines: number; level: number }>();
    let first = -1;
    for (const { line, size, apart } of this.large) {
      const run = headings.get(first);
      if (run && !apart && line === first + run.lines) headings.set(first, { ...run, lines: run.lines + 1 });
      else {
        first = line;
        headings.set(line, { lines: 1, level: Math.min(6, 1 + sizes.indexOf(Math.round(size))) });
      }
    }
    for (const [line, run] of headings) if (run.lines > maxHeadingLines) headings.delete(line);
    return headings;
  }

  pageAt(start: number): string | undefined {
    return this.pages.findLast((page) => page.start <= start)?.page;
  }

  private push(line: string): void {
    this.lines.push(line);
    this.length += line.length + 1;
  }
}
