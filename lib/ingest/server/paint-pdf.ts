import { readFileSync } from "node:fs";
import { brokenPdf } from "@/lib/ingest/ingest-failure";
import type { PdfMark } from "@/lib/ingest/pdf-mark";
import { type PageView, toUserSpace } from "@/lib/ingest/pdf-space";
import { groupBy } from "@/lib/shared/group-by";
import type { Point, Rect } from "@/lib/text/page-runs";
import { openPdfBytes, type PdfFile } from "./pdfium";
import { viewOf } from "./read-pdf-page";

interface PaintPdfInput {
  /** Where it stands, or its bytes. */
  readonly file: string | Uint8Array;
  readonly marks: readonly PdfMark[];
}

/** PDFium's numbers for kinds of annotations. */
const kinds = { note: 1, region: 5, words: 9 } as const;
/** Also on paper. */
const printed = 4;
/** PDFium counts opacity up to that. */
const opaque = 255;
/** Points: how large the sign of a note is. */
const noteSide = 18;

/**
 * A PDF with marks on its pages as annotations of the standard (ISO 32000, 12.5.6), each with its paint, so that what shows
 * no paint of its own shows it too. What stood on the pages stays; the file is written anew, locked as it was. Throws what
 * `openPdf` throws, and PDF_BROKEN where a page cannot be opened or marked: no mark is left out.
 */
export async function paintPdf({ file, marks }: PaintPdfInput): Promise<Uint8Array> {
  const opened = await openPdfBytes(typeof file === "string" ? readFileSync(file) : file);
  for (const [page, own] of groupBy(marks, (mark) => mark.page)) paintPage(opened, page, own);
  return save(opened);
}

function paintPage(file: PdfFile, index: number, marks: readonly PdfMark[]): void {
  const { pdfium, document } = file;
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) throw brokenPdf();
  const view = viewOf(file, page);
  for (const mark of marks) paintMark(file, page, view, mark);
  pdfium.FPDF_ClosePage(page);
}

function paintMark(file: PdfFile, page: number, view: PageView, { kind, rects, ...said }: PdfMark): void {
  const { pdfium } = file;
  const annotation = pdfium.EPDFPage_CreateAnnot(page, kinds[kind]);
  if (annotation === 0) throw brokenPdf();
  const quads = (kind === "note" ? rects.slice(0, 1).map(signAt) : rects).map((rect) =>
    cornersOf(rect, view),
  );
  if (kind === "words")
    for (const corners of quads)
      withFloats(
        file,
        corners.flatMap(({ x, y }) => [x, y]),
        (address) => pdfium.FPDFAnnot_AppendAttachmentPoints(annotation, address),
      );
  const [xs, ys] = [quads.flat().map(({ x }) => x), quads.flat().map(({ y }) => y)];
  const hull = [Math.min(...xs), Math.max(...ys), Math.max(...xs), Math.min(...ys)];
  withFloats(file, hull, (address) => pdfium.FPDFAnnot_SetRect(annotation, address));
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(said.color.slice(at, at + 2), 16));
  pdfium.EPDFAnnot_SetColor(annotation, 0, red ?? 0, green ?? 0, blue ?? 0);
  pdfium.EPDFAnnot_SetOpacity(annotation, Math.round(said.opacity * opaque));
  const date = `D:${said.at.toISOString().replace(/[-:T]|\..*/g, "")}Z`;
  const values = { T: said.author, Contents: said.contents, CreationDate: date, M: date };
  for (const [key, value] of Object.entries(values))
    withWords(file, value, (address) => pdfium.FPDFAnnot_SetStringValue(annotation, key, address));
  pdfium.FPDFAnnot_SetFlags(annotation, printed);
  // Programs draw their own sign for a note.
  if (kind !== "note" && !pdfium.EPDFAnnot_GenerateAppearance(annotation)) throw brokenPdf();
  pdfium.FPDFPage_CloseAnnot(annotation);
}

const signAt = ({ left, top }: Rect): Rect => ({ left, top, right: left + noteSide, bottom: top + noteSide });

/** In the order that programs go by, whatever the standard says: upper left, upper right, lower left, lower right, as seen. */
const cornersOf = ({ left, top, right, bottom }: Rect, view: PageView): Point[] =>
  [
    { x: left, y: top },
    { x: right, y: top },
    { x: left, y: bottom },
    { x: right, y: bottom },
  ].map((corner) => toUserSpace(view, corner));

function withFloats({ runtime, calls }: PdfFile, values: readonly number[], use: (address: number) => void) {
  const address = calls.malloc(4 * values.length);
  runtime.HEAPF32.set(values, address >> 2);
  use(address);
  calls.free(address);
}

/** As UTF-16 that ends in a zero. */
function withWords({ runtime, calls }: PdfFile, words: string, use: (address: number) => void) {
  const bytes = Buffer.from(`${words.replaceAll("\0", "")}\0`, "utf16le");
  const address = calls.malloc(bytes.length);
  runtime.HEAPU8.set(bytes, address);
  use(address);
  calls.free(address);
}

function save({ pdfium, runtime, calls, document }: PdfFile): Uint8Array {
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  if (pdfium.PDFiumExt_SaveAsCopy(document, writer) === 0) throw brokenPdf();
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
  const address = calls.malloc(size);
  pdfium.PDFiumExt_GetFileWriterData(writer, address, size);
  return runtime.HEAPU8.slice(address, address + size);
}
