import { readFileSync } from "node:fs";
import { pageOfImage, pixelsPerPointOf } from "@/lib/ingest/image-document";
import type { Ingested, IngestForm, IngestWarning } from "@/lib/ingest/ingested";
import { IngestFailure, tooLong, tooManyPages } from "@/lib/ingest/ingest-failure";
import type { PdfLine } from "@/lib/ingest/pdf-page";
import { readPdfPages } from "@/lib/ingest/pdf-text";
import { type PageQuality, warnOfPages } from "@/lib/ingest/pdf-warnings";
import type { OnProgress, ReaderContext } from "@/lib/ingest/reader-context";
import { makeLines } from "@/lib/ingest/recognised-page";
import { mostRecognisedPages } from "@/lib/ingest/recognition-limits";
import { warnOfRecognition } from "@/lib/ingest/recognition-warnings";
import { detectLanguage } from "@/lib/text/detect-language";
import { detectKind } from "./detect-kind";
import { drawPage, toGreyMap } from "./draw-page";
import { openPdf, type PdfFile } from "./pdfium";
import { readPdfPage } from "./read-pdf-page";
import { openImage } from "./read-image";
import { type Recogniser, startRecogniser } from "./recogniser";
import { versionOf } from "./version-of";

export interface RecogniseInput {
  /** Of the file on this machine. */
  readonly path: string;
  /** As the person named it. */
  readonly fileName: string;
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

/**
 * Reads a PDF or a picture with the text that is only drawn in it. Pages of a PDF that have readable text keep it, the
 * others are drawn and their words recognised. Gives the whole document anew, its blocks by the same rules as those of
 * any PDF.
 */
export async function recognise(input: RecogniseInput, context: ReaderContext): Promise<Ingested> {
  const isImage = (await detectKind(input.path, input.fileName)) === "image";
  const { pages, recognised, form, mediaType } = await (isImage ? recogniseImage : recognisePdf)(
    input,
    context,
  );
  const read = readPdfPages(pages);
  const { characters } = context.limits;
  if (read.text.length > characters) throw tooLong(read.text.length, characters);
  const warnings = [...warningsLeft(pages), ...warnOfRecognition(pages, recognised)];
  return {
    ...read,
    form,
    mediaType,
    extraction: { engine: "tesseract", version: versionOf("tesseract.js"), warnings },
    language: detectLanguage(read.text),
    suggested: {},
  };
}

interface Recognised {
  readonly pages: readonly PageQuality[];
  /** Which of them were recognised, from 0. */
  readonly recognised: readonly number[];
  readonly form: IngestForm;
  readonly mediaType: string;
}

async function recognisePdf(
  { path, language, password }: RecogniseInput,
  { limits, onProgress }: ReaderContext,
): Promise<Recognised> {
  onProgress(0, "Looking for pages without text");
  const file = await openPdf(path, password);
  const count = file.pdfium.FPDF_GetPageCount(file.document);
  if (count > limits.pages) throw tooManyPages(count, limits.pages);
  const pages = Array.from({ length: count }, (_, index) => readPdfPage(file, index));
  const recognised = [...new Set(warnOfPages(pages).flatMap((warning) => warning.pages ?? []))];
  if (recognised.length > mostRecognisedPages) throw tooManyPages(recognised.length, mostRecognisedPages);
  if (recognised.length === 0) throw nothingToRecognise();
  const recogniser = await startRecogniser(language);
  const read = await recognisePages(file, pages, recognised, recogniser, onProgress);
  await recogniser.stop();
  return { pages: read, recognised, form: "pdf", mediaType: "application/pdf" };
}

async function recogniseImage(
  { path, language }: RecogniseInput,
  { onProgress }: ReaderContext,
): Promise<Recognised> {
  const header = openImage(path);
  const recogniser = await startRecogniser(language);
  const { lines } = await recogniser.recognise(readFileSync(path), (share) =>
    onProgress(share, "Recognising the picture"),
  );
  await recogniser.stop();
  const { label, width, height } = pageOfImage(header);
  const drawing = { width, height, pixelsPerPoint: pixelsPerPointOf(header), turns: 0 };
  const page = withLines(
    { label, width, height, lines: [], letters: 0, unmapped: 0, picture: true },
    makeLines(lines, drawing),
  );
  return { pages: [page], recognised: [0], form: "image", mediaType: `image/${header.format}` };
}

/** A page with lines that were recognised in it. */
function withLines(page: PageQuality, lines: readonly PdfLine[]): PageQuality {
  const letters = lines.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);
  return { ...page, lines, letters, unmapped: 0, picture: false };
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
    recognised[index] = withLines(page, read.lines);
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
