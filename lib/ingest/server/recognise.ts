import type { Ingested, IngestWarning } from "@/lib/ingest/ingested";
import { IngestFailure, tooLong, tooManyPages } from "@/lib/ingest/ingest-failure";
import type { PdfLine } from "@/lib/ingest/pdf-page";
import { readPdfPages } from "@/lib/ingest/pdf-text";
import { type PageQuality, warnOfPages } from "@/lib/ingest/pdf-warnings";
import type { OnProgress, ReaderContext } from "@/lib/ingest/reader-context";
import { makeLines } from "@/lib/ingest/recognised-page";
import { warnOfRecognition } from "@/lib/ingest/recognition-warnings";
import { detectLanguage } from "@/lib/text/detect-language";
import { drawPage, toGreyMap } from "./draw-page";
import { openPdf, type PdfFile } from "./pdfium";
import { readPdfPage } from "./read-pdf-page";
import { type Recogniser, startRecogniser } from "./recogniser";
import { versionOf } from "./version-of";

export interface RecogniseInput {
  /** Of the file on this machine. */
  readonly path: string;
  /** Whose data are installed: "eng". */
  readonly language: string;
  readonly password?: string;
}

/** 200 dots an inch; 300 gained nothing. */
const pixelsPerPoint = 200 / 72;
/** Pixels of a page's longer side. */
const longest = 3_500;
/** A page less certain than this may lie on its side. */
const uncertain = 60;
/** And is read no further ways once one is this certain. */
const certain = 75;
/** The most pages of one file that are recognised. */
export const mostRecognisedPages = 300;

/**
 * Reads a PDF with the text of its pictures: pages that have readable text keep it, the others are drawn and their
 * words recognised. Gives the whole document anew, its blocks by the same rules as those of any PDF.
 */
export async function recognise(
  { path, language, password }: RecogniseInput,
  { limits, onProgress }: ReaderContext,
): Promise<Ingested> {
  onProgress(0, "Looking for pages without text");
  const file = await openPdf(path, password);
  const count = file.pdfium.FPDF_GetPageCount(file.document);
  if (count > limits.pages) throw tooManyPages(count, limits.pages);
  const pages = Array.from({ length: count }, (_, index) => readPdfPage(file, index));
  const wanted = [...new Set(warnOfPages(pages).flatMap((warning) => warning.pages ?? []))];
  if (wanted.length > mostRecognisedPages) throw tooManyPages(wanted.length, mostRecognisedPages);
  if (wanted.length === 0) throw nothingToRecognise();
  const recogniser = await startRecogniser(language);
  const recognised = await recognisePages(file, pages, wanted, recogniser, onProgress);
  await recogniser.stop();
  const read = readPdfPages(recognised);
  if (read.text.length > limits.characters) throw tooLong(read.text.length, limits.characters);
  return {
    ...read,
    form: "pdf",
    mediaType: "application/pdf",
    extraction: {
      engine: "tesseract",
      version: versionOf("tesseract.js"),
      warnings: [...warningsLeft(recognised), ...warnOfRecognition(recognised, wanted)],
    },
    language: detectLanguage(read.text),
    suggested: {},
  };
}

async function recognisePages(
  file: PdfFile,
  pages: readonly PageQuality[],
  wanted: readonly number[],
  recogniser: Recogniser,
  onProgress: OnProgress,
): Promise<PageQuality[]> {
  const recognised = [...pages];
  let turns = 0;
  for (const [done, index] of wanted.entries()) {
    const page = pages[index];
    if (!page) continue;
    const stage = `Recognising page ${index + 1}, ${done + 1} of ${wanted.length}`;
    const tell = (share: number) => onProgress((done + share) / wanted.length, stage);
    tell(0);
    const read = await recognisePage(file, index, page, recogniser, turns, tell);
    // Pages of one scan mostly lie the same way.
    turns = read.turns;
    const letters = read.lines.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);
    recognised[index] = { ...page, lines: read.lines, letters, unmapped: 0, picture: false };
  }
  return recognised;
}

/** Tries the page as it lies, and turned where little is certain so; takes the way that is most certain. */
async function recognisePage(
  file: PdfFile,
  index: number,
  { width, height }: PageQuality,
  recogniser: Recogniser,
  firstTurns: number,
  tell: (share: number) => void,
): Promise<{ lines: PdfLine[]; turns: number }> {
  let best = { lines: [] as PdfLine[], turns: firstTurns, confidence: -1 };
  for (const turn of [0, 1, 3, 2]) {
    const turns = (firstTurns + turn) % 4;
    const picture = drawPage(file, index, { pixelsPerPoint, longest, turns });
    if (picture === null) break;
    const { lines: found, confidence } = await recogniser.recognise(toGreyMap(picture), tell);
    const drawing = { width, height, pixelsPerPoint: picture.pixelsPerPoint, turns };
    const lines = makeLines(found, drawing);
    if (confidence > best.confidence) best = { lines, turns, confidence };
    const enough = turn === 0 ? uncertain : certain;
    if (best.confidence >= enough || (turn === 0 && lines.length === 0)) break;
  }
  return best.confidence >= 0 ? best : { ...best, turns: firstTurns };
}

const nothingToRecognise = (): IngestFailure =>
  new IngestFailure(
    "EMPTY",
    "Every page of this document has readable text, so there is nothing to recognise.",
  );

/** What is still not read: pages in whose pictures nothing was found are said by `warnOfRecognition`. */
const warningsLeft = (pages: readonly PageQuality[]): IngestWarning[] =>
  warnOfPages(pages).filter(({ code }) => code === "BAD_TEXT");
