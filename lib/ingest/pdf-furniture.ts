import type { PdfLine, PdfPage } from "@/lib/ingest/pdf-page";

/** Running heads and page numbers stand in this share of the page at its top and bottom. */
const edge = 0.12;
/** They return on at least this many pages. */
const minPages = 3;

/** Which lines are page furniture, by page and line. */
export type Furniture = readonly ReadonlySet<number>[];

/**
 * A line is furniture when, digits apart, it stands at the same height in the top or bottom 12 % of at least three
 * pages, and is a number or has at least three letters; or when it runs up the margin.
 */
export function findPdfFurniture(pages: readonly PdfPage[]): Furniture {
  const places = new Map<string, { page: number; line: number }[]>();
  pages.forEach(({ height, lines }, page) => {
    lines.forEach(({ text, top, bottom }, line) => {
      const middle = (top + bottom) / 2;
      if (middle > edge * height && middle < (1 - edge) * height) return;
      if (!isHead(text)) return;
      // Heights differ by rounding only; 4-point steps, each line also counted in the step below.
      const step = Math.round(middle / 4);
      for (const at of [step, step + 1]) {
        const key = `${at} ${mask(text)}`;
        const known = places.get(key);
        if (known) known.push({ page, line });
        else places.set(key, [{ page, line }]);
      }
    });
  });
  const furniture = pages.map(
    (page) => new Set(page.lines.flatMap((line, index) => (isMarginStamp(line, page) ? [index] : []))),
  );
  if (pages.length < minPages) pages.forEach((_, index) => addLone(pages, index, furniture[index]));
  for (const found of places.values()) {
    if (new Set(found.map(({ page }) => page)).size < minPages) continue;
    for (const { page, line } of found) furniture[page]?.add(line);
  }
  return furniture;
}

/**
 * In a document of one or two pages: the outermost line at a page's top and bottom when it is a number, or stands well
 * apart from the text and ends or begins with a number or is at the same height on the other page.
 */
function addLone(pages: readonly PdfPage[], page: number, furniture: Set<number> | undefined): void {
  const { lines, height } = pages[page] ?? { lines: [], height: 0 };
  const other = pages[1 - page]?.lines ?? [];
  lines.forEach((line, index) => {
    const up = line.bottom < loneEdge * height;
    if (!up && line.top < (1 - loneEdge) * height) return;
    const gap = Math.min(
      ...lines
        .filter((each) => each !== line)
        .map((each) => (up ? each.top - line.bottom : line.top - each.bottom)),
    );
    const returns = other.some(
      (each) => Math.abs(each.bottom - line.bottom) < 4 && mask(each.text) === mask(line.text),
    );
    const isHeadOrFoot = pageNumber.test(line.text)
      ? gap > 0.3 * line.size
      : gap > 0.8 * line.size && (returns || numberedHead.test(line.text));
    if (isHeadOrFoot) furniture?.add(index);
  });
}

/** Share of the page's height; without other pages to compare the line must be outermost, too. */
const loneEdge = 0.14;
const pageNumber = /^[^\p{L}\p{N}]*\p{Nd}{1,4}[^\p{L}\p{N}]*$/u;
const numberedHead = /^\d{1,4}\s+\p{L}.{3,}$|^\p{L}.{3,}\s\d{1,4}$/u;

/** Text that runs up the margin, as archives print it, on a page whose own lines lie. */
function isMarginStamp(line: PdfLine, { width, lines }: PdfPage): boolean {
  const inMargin = line.right < edge * width || line.left > (1 - edge) * width;
  return (
    inMargin && line.text.length >= 5 && isUpright(line) && lines.filter(isUpright).length * 2 < lines.length
  );
}

const isUpright = ({ left, right, top, bottom }: PdfLine): boolean => bottom - top > 3 * (right - left);

const mask = (text: string): string => text.replace(/\p{Nd}+/gu, "0").replace(/\s+/g, " ");
const isHead = (text: string): boolean =>
  text.length <= 150 && (pageNumber.test(text) || (text.match(/\p{L}/gu) ?? []).length >= 3);

/**
 * The name of each page: its label in the file, else the printed number when most pages that print one agree on how
 * it runs, else its place in the file, from 1.
 */
export function namePages(pages: readonly PdfPage[], furniture: Furniture): string[] {
  const shifts = new Map<number, number>();
  let printing = 0;
  pages.forEach(({ lines }, page) => {
    const numbers = lines
      .filter((_, line) => furniture[page]?.has(line))
      .flatMap(({ text }) => text.match(/(?<![\p{Nd}.])\d{1,4}(?![\p{Nd}.])/gu) ?? []);
    if (numbers.length > 0) printing += 1;
    for (const shift of new Set(numbers.map((number) => Number(number) - page))) {
      shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
    }
  });
  const [shift, count] = [...shifts].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
  const printed = count >= minPages && count >= 0.7 * printing;
  return pages.map(
    ({ label }, page) => label || String(printed && page + shift > 0 ? page + shift : page + 1),
  );
}
