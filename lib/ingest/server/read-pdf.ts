import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";
import type { IngestLimits, IngestWarning } from "@/lib/ingest/ingested";
import {
  brokenPdf,
  IngestFailure,
  passwordPdf,
  picturesOnly,
  protectedPdf,
  unreadableText,
} from "@/lib/ingest/ingest-failure";
import type { StructuredText } from "@/lib/ingest/structured-text";
import { canonicalText, unreadableShare } from "@/lib/ingest/canonical-text";
import { joinRaised, makeLine, type Glyph, type PdfLine, type PdfPage } from "@/lib/ingest/pdf-page";
import { readPdfPages } from "@/lib/ingest/pdf-text";
import type { FileProperties } from "@/lib/ingest/suggest-details";

export interface ReadPdf extends StructuredText {
  readonly properties: FileProperties;
  readonly warnings: readonly IngestWarning[];
}

/** Characters a page must have before it counts as text. */
const minLetters = 20;
/** Past this share of characters without a known letter the text is of no use. */
const maxUnreadable = 0.15;

/** A hyphen at a line's end comes as U+FFFE or U+0002 and swallows the line end after it. */
const lineEndHyphen = 0xfffe;

/** PDFium's own error numbers. */
const errors = { password: 4, security: 5 };

/** What is used of the runtime under PDFium; its own types come from a package that is not installed. */
interface Runtime {
  /** Growing the memory replaces it: to be read anew each time. */
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(bytes: number): number; free(address: number): void };
  getValue(address: number, type: "float"): number;
  UTF16ToString(address: number, bytes: number): string;
}
const runtimeOf = (pdfium: WrappedPdfiumModule): Runtime => pdfium.pdfium as unknown as Runtime;

/**
 * The text layer of a PDF. Opens files with owner restrictions only; throws what is wrong with others: a password, a
 * damaged file, pictures without text, fonts without letters. PDFium may abort the process on hostile files.
 */
export async function readPdf(path: string, limits: IngestLimits): Promise<ReadPdf> {
  const wasm = createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm");
  const wasmBinary = new Uint8Array(readFileSync(wasm)).buffer;
  const pdfium = await init({ wasmBinary });
  pdfium.PDFiumExt_Init();
  const document = openDocument(pdfium, readFileSync(path));
  const count = pdfium.FPDF_GetPageCount(document);
  if (count > limits.pages) {
    throw new IngestFailure(
      "TOO_LARGE",
      `The PDF has ${count.toLocaleString("en")} pages; the limit is ${limits.pages.toLocaleString("en")}. Split it and upload the parts.`,
    );
  }
  const pages: PdfPage[] = [];
  const quality = { letters: 0, unmapped: 0 };
  for (let index = 0; index < count; index += 1) pages.push(readPage(pdfium, document, index, quality));
  const read = readPdfPages(pages);
  if (quality.letters < minLetters) throw picturesOnly();
  const bad = quality.unmapped / quality.letters;
  if (Math.max(bad, unreadableShare(read.text)) > maxUnreadable) throw unreadableText();
  const properties = {
    title: metaText(pdfium, document, "Title"),
    authors: metaText(pdfium, document, "Author"),
  };
  return { ...read, properties, warnings: warnOfPictures(pages) };
}

function openDocument(pdfium: WrappedPdfiumModule, bytes: Buffer): number {
  const memory = runtimeOf(pdfium).wasmExports.malloc(bytes.length);
  runtimeOf(pdfium).HEAPU8.set(bytes, memory);
  const document = pdfium.FPDF_LoadMemDocument(memory, bytes.length, "");
  if (document !== 0) return document;
  const error = pdfium.FPDF_GetLastError();
  if (error === errors.password) throw passwordPdf();
  throw error === errors.security ? protectedPdf() : brokenPdf();
}

function readPage(
  pdfium: WrappedPdfiumModule,
  document: number,
  index: number,
  quality: { letters: number; unmapped: number },
): PdfPage {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return { label: "", height: 0, lines: [] };
  const textPage = pdfium.FPDFText_LoadPage(page);
  const lines: PdfLine[] = [];
  let glyphs: Glyph[] = [];
  const endLine = () => {
    const line = makeLine(glyphs);
    if (line) lines.push(line);
    glyphs = [];
  };
  const count = textPage === 0 ? 0 : pdfium.FPDFText_CountChars(textPage);
  for (let at = 0; at < count; at += 1) {
    const code = pdfium.FPDFText_GetUnicode(textPage, at);
    if (code === 0x0d) continue;
    if (code === 0x0a) {
      endLine();
      continue;
    }
    const swallowed = code === lineEndHyphen || code === 0x02;
    const glyph = readGlyph(
      pdfium,
      textPage,
      at,
      swallowed ? "-" : String.fromCodePoint(Math.min(code, 0x10ffff)),
    );
    glyphs.push(glyph);
    if (swallowed) endLine();
    if (glyph.text.trim() === "") continue;
    quality.letters += 1;
    if (pdfium.FPDFText_HasUnicodeMapError(textPage, at) === 1) quality.unmapped += 1;
  }
  endLine();
  const height = pdfium.FPDF_GetPageHeightF(page);
  if (textPage !== 0) pdfium.FPDFText_ClosePage(textPage);
  pdfium.FPDF_ClosePage(page);
  return { label: pageLabel(pdfium, document, index), height, lines: joinRaised(lines) };
}

function readGlyph(pdfium: WrappedPdfiumModule, textPage: number, at: number, text: string): Glyph {
  const runtime = runtimeOf(pdfium);
  const box = runtime.wasmExports.malloc(16);
  const found = pdfium.FPDFText_GetLooseCharBox(textPage, at, box);
  const value = (place: number) => (found ? runtime.getValue(box + 4 * place, "float") : 0);
  const glyph = {
    text,
    box: { left: value(0), top: value(1), right: value(2), bottom: value(3) },
    size: pdfium.FPDFText_GetFontSize(textPage, at),
  };
  runtime.wasmExports.free(box);
  return glyph;
}

const pageLabel = (pdfium: WrappedPdfiumModule, document: number, index: number): string =>
  readUtf16(pdfium, (buffer, length) => pdfium.FPDF_GetPageLabel(document, index, buffer, length));

const metaText = (pdfium: WrappedPdfiumModule, document: number, key: string): string =>
  readUtf16(pdfium, (buffer, length) => pdfium.FPDF_GetMetaText(document, key, buffer, length));

/** Calls one of PDFium's functions that fill a buffer with UTF-16 and tell how many bytes they need. */
function readUtf16(pdfium: WrappedPdfiumModule, fill: (buffer: number, length: number) => number): string {
  const length = Math.min(fill(0, 0), 4096);
  if (length <= 2) return "";
  const runtime = runtimeOf(pdfium);
  const buffer = runtime.wasmExports.malloc(length);
  fill(buffer, length);
  const text = canonicalText(runtime.UTF16ToString(buffer, length).replace(/\0+$/, "")).trim();
  runtime.wasmExports.free(buffer);
  return text;
}

function warnOfPictures(pages: readonly PdfPage[]): IngestWarning[] {
  const empty = pages.flatMap(({ lines }, index) => (lines.length === 0 ? [index + 1] : []));
  if (empty.length === 0) return [];
  const shown = empty.slice(0, 10).join(", ") + (empty.length > 10 ? " …" : "");
  const message = `${empty.length === 1 ? "Page" : "Pages"} ${shown} of the file have no text and were left out.`;
  return [{ code: "PICTURE_PAGES", message, pages: empty.map((page) => page - 1) }];
}
