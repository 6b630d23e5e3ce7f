import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultLimits, type IngestedPage } from "@/lib/ingest/ingested";
import { offset, type Range } from "@/lib/shared/offset";
import { decodeRuns, rangesIn, rectsOf, type PageRun, type Rect } from "@/lib/text/page-runs";
import { hasShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { openPdf } from "./pdfium";
import { readPdf } from "./read-pdf";

const seed = 20260725;
const tries = 100;

interface Letter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The letters of every page and their centres in page space, as PDFium itself tells and converts them. */
async function readLetters(path: string): Promise<Letter[][]> {
  const { pdfium, runtime, calls, document } = await openPdf(path);
  const memory = calls.malloc(32);
  /** Device units a point. */
  const scale = 20;
  return Array.from({ length: pdfium.FPDF_GetPageCount(document) }, (_, index) => {
    const page = pdfium.FPDF_LoadPage(document, index);
    const textPage = pdfium.FPDFText_LoadPage(page);
    const width = Math.round(scale * pdfium.FPDF_GetPageWidthF(page));
    const height = Math.round(scale * pdfium.FPDF_GetPageHeightF(page));
    const letters: Letter[] = [];
    for (let at = 0; at < calls.FPDFText_CountChars(textPage); at += 1) {
      const text = String.fromCodePoint(calls.FPDFText_GetUnicode(textPage, at));
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      calls.FPDFText_GetLooseCharBox(textPage, at, memory);
      const [left = 0, top = 0, right = 0, bottom = 0] = runtime.HEAPF32.subarray(
        memory >> 2,
        (memory >> 2) + 4,
      );
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      pdfium.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, memory, memory + 4);
      const device = new Int32Array(runtime.HEAPF32.buffer, memory, 2);
      letters.push({ text, x: (device[0] ?? 0) / scale, y: (device[1] ?? 0) / scale });
    }
    pdfium.FPDFText_ClosePage(textPage);
    pdfium.FPDF_ClosePage(page);
    return letters;
  });
}

async function readPlaces(name: string) {
  const path = sharedPath(`corpus/${name}`);
  const read = await readPdf(path, { limits: defaultLimits, onProgress: () => undefined });
  const letters = await readLetters(path);
  const pages = read.pages
    .map((page, index) => ({ page, runs: decodeRuns(page.runs, page.start), letters: letters[index] ?? [] }))
    .filter(({ letters }) => letters.length >= 5);
  return { text: read.text, pages };
}

const lettersOf = (text: string): string[] => (text.match(/[\p{L}\p{N}]/gu) ?? []).sort();
const sliceAll = (text: string, ranges: readonly Range[]): string =>
  ranges.map(({ start, end }) => text.slice(start, end)).join("");

/** A rectangle around a random letter of a random page: from a word to the whole page. */
function drawRects(pages: Awaited<ReturnType<typeof readPlaces>>["pages"]) {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  return fc
    .record({ page: fc.nat(pages.length - 1), at: share, width: share, height: share })
    .map((drawn) => {
      const found = pages[drawn.page];
      if (!found) throw new Error("no page");
      const { page, letters } = found;
      const around = letters[Math.floor(drawn.at * (letters.length - 1))] ?? { x: 0, y: 0 };
      const x = (drawn.width ** 2 * page.width) / 2 + 4;
      const y = (drawn.height ** 2 * page.height) / 2 + 4;
      return {
        found,
        rect: { left: around.x - x, right: around.x + x, top: around.y - y, bottom: around.y + y },
      };
    });
}

const holds = (rect: Rect, { x, y }: Letter): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;

/** Between random offsets of one page, at most 400 units long, letters at both ends. */
function drawRange(text: string, page: IngestedPage, at: number, length: number): Range {
  const start = page.start + Math.floor(at * Math.max(0, page.end - page.start - 1));
  const drawn = text.slice(start, Math.min(page.end, start + 2 + Math.floor(length * 400)));
  const from = start + drawn.length - drawn.trimStart().length;
  return { start: offset(from), end: offset(Math.max(from, start + drawn.trimEnd().length)) };
}

const backFrom = (range: Range, runs: readonly PageRun[]): Range[] =>
  rectsOf(range, runs).flatMap((rect) => rangesIn(rect, runs));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const count = <T>(values: readonly T[]): Map<T, number> => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};
/** How many of the values two lists have in common, each as often as both have it. */
const common = (a: readonly string[], b: readonly string[]): number => {
  const [inA, inB] = [count(a), count(b)];
  return sum([...inA].map(([value, times]) => Math.min(times, inB.get(value) ?? 0)));
};

type Places = Awaited<ReturnType<typeof readPlaces>>;

/** Percent of the letters in a hundred rectangles that are right. */
function scoreRects({ text, pages }: Places): number {
  const scores = fc.sample(drawRects(pages), { seed, numRuns: tries }).map(({ found, rect }) => {
    const got = lettersOf(sliceAll(text, rangesIn(rect, found.runs)));
    const wanted = found.letters.filter((letter) => holds(rect, letter)).map((letter) => letter.text);
    return { got: got.length, wanted: wanted.length, common: common(got, wanted) };
  });
  const all = sum(scores.flatMap(({ got, wanted }) => [got, wanted]));
  return (200 * sum(scores.map((score) => score.common))) / all;
}

/** How many of a hundred ranges come back exactly from the rectangles that paint them. */
function scoreRanges({ text, pages }: Places): number {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const drawn = fc.sample(fc.tuple(fc.nat(pages.length - 1), share, share), { seed, numRuns: tries });
  return drawn.filter(([index, at, length]) => {
    const found = pages[index];
    if (!found) throw new Error("no page");
    const range = drawRange(text, found.page, at, length);
    const squeeze = (words: string) => words.replace(/\s/g, "");
    return (
      squeeze(sliceAll(text, backFrom(range, found.runs))) === squeeze(text.slice(range.start, range.end))
    );
  }).length;
}

/** The same places, each run moved by some points. */
const moved = ({ text, pages }: Places, x: number, y: number): Places => ({
  text,
  pages: pages.map((page) => ({
    ...page,
    runs: page.runs.map((run) => ({
      ...run,
      left: run.left + x,
      right: run.right + x,
      top: run.top + y,
      bottom: run.bottom + y,
      edges: run.edges.map((edge) => edge + (run.axis === "right" || run.axis === "left" ? x : y)),
    })),
  })),
});

describe.skipIf(!hasShared)("places of characters, with ../shared/corpus", { timeout: 120_000 }, () => {
  it.each([
    // file, percent of letters a rectangle must have right, percent of ranges that must come back exactly
    ["made/en2col.pdf", 99, 97],
    ["made/arb-naskh-2col.pdf", 97, 85],
    ["made/urd-naskh-2col.pdf", 97, 85],
    ["made/hin-sans-1col.pdf", 99, 85],
    ["made/rus-serif-2col.pdf", 99, 97],
    ["pdf/tracemonkey.pdf", 99, 93],
    ["pdf/right_to_left_01.pdf", 97, 85],
    ["pdf/rotation.pdf", 99, 93],
    ["pdf/rot90.pdf", 99, 93],
    ["pdf/cropbox.pdf", 99, 93],
    ["pdf/multi-column-2p.pdf", 99, 88],
    ["pdf/normal_4pages-korean.pdf", 99, 93],
    ["pdf/vertical.pdf", 99, 93],
    ["pdf/copy_paste_ligatures.pdf", 90, 93],
  ])(
    "%s: rectangles hold the right letters, and ranges come back from theirs",
    async (name, least, exact) => {
      const places = await readPlaces(name);
      expect(scoreRects(places)).toBeGreaterThanOrEqual(least);
      expect(scoreRanges(places)).toBeGreaterThanOrEqual(exact);
    },
  );

  it("are found wrong by the same measure where they are off by less than a line, or runs are swapped", async () => {
    const places = await readPlaces("made/en2col.pdf");
    expect(scoreRects(places)).toBeGreaterThanOrEqual(99);
    expect(scoreRects(moved(places, 0, 8))).toBeLessThan(97);
    expect(scoreRects(moved(places, 12, 0))).toBeLessThan(98);
    const swapped = places.pages.map((page) => ({
      ...page,
      runs: page.runs.map((run, index) => ({ ...run, start: page.runs[index ^ 1]?.start ?? run.start })),
    }));
    expect(scoreRects({ ...places, pages: swapped })).toBeLessThan(97);
    expect(scoreRanges({ ...places, pages: swapped })).toBeLessThan(90);
  });
});
