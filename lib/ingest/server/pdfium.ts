import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";
import { brokenPdf, passwordPdf, protectedPdf, wrongPassword } from "@/lib/ingest/ingest-failure";
import { canonicalText } from "@/lib/ingest/canonical-text";

/**
 * PDFium's functions as they are compiled: the package's own wrappers convert what needs no conversion, which costs more
 * than the call itself where every character takes several.
 */
interface Calls {
  malloc(bytes: number): number;
  free(address: number): void;
  FPDFText_CountChars(textPage: number): number;
  FPDFText_GetUnicode(textPage: number, at: number): number;
  FPDFText_GetLooseCharBox(textPage: number, at: number, rect: number): number;
  FPDFText_GetTextObject(textPage: number, at: number): number;
  FPDFText_GetFontSize(textPage: number, at: number): number;
  FPDFText_GetFontWeight(textPage: number, at: number): number;
  FPDFText_GetFontInfo(textPage: number, at: number, name: number, bytes: number, flags: number): number;
  FPDFText_GetMatrix(textPage: number, at: number, matrix: number): number;
  FPDFText_HasUnicodeMapError(textPage: number, at: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, index: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFPathSegment_GetType(segment: number): number;
}

/** What is used of the runtime under PDFium; its own types come from a package that is not installed. */
interface Runtime {
  /** Growing the memory replaces them: to be read anew each time. */
  readonly HEAPU8: Uint8Array;
  readonly HEAPF32: Float32Array;
  readonly wasmExports: Calls;
  UTF8ToString(address: number, bytes: number): string;
  UTF16ToString(address: number, bytes: number): string;
}

/** An opened PDF. The process that opened it serves no other file: one abort spoils an instance of PDFium. */
export interface PdfFile {
  readonly pdfium: WrappedPdfiumModule;
  readonly runtime: Runtime;
  readonly calls: Calls;
  readonly document: number;
}

/** PDFium's own error numbers. */
const errors = { password: 4, security: 5 };

/**
 * Opens a PDF, with a password when the person gave one. Files with owner restrictions only open without. Throws
 * PDF_PASSWORD, PDF_PASSWORD_WRONG, PDF_PROTECTION or PDF_BROKEN. PDFium may abort the process on hostile files.
 */
export const openPdf = (path: string, password = ""): Promise<PdfFile> =>
  openPdfBytes(readFileSync(path), password);

/** The same of a file's bytes. */
export async function openPdfBytes(bytes: Uint8Array, password = ""): Promise<PdfFile> {
  const wasm = createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm");
  const pdfium = await init({ wasmBinary: new Uint8Array(readFileSync(wasm)).buffer });
  pdfium.PDFiumExt_Init();
  const runtime = pdfium.pdfium as unknown as Runtime;
  const calls = runtime.wasmExports;
  const memory = calls.malloc(bytes.length);
  runtime.HEAPU8.set(bytes, memory);
  const document = pdfium.FPDF_LoadMemDocument(memory, bytes.length, password);
  if (document !== 0) return { pdfium, runtime, calls, document };
  const error = pdfium.FPDF_GetLastError();
  if (error === errors.password) throw password === "" ? passwordPdf() : wrongPassword();
  throw error === errors.security ? protectedPdf() : brokenPdf();
}

/** The page's name in the file; "" when it has none. */
export const pageLabel = ({ pdfium, ...file }: PdfFile, index: number): string =>
  readUtf16(file, (buffer, length) => pdfium.FPDF_GetPageLabel(file.document, index, buffer, length));

/** One of the file's properties ("Title"); "" without it. */
export const metaText = ({ pdfium, ...file }: PdfFile, key: string): string =>
  readUtf16(file, (buffer, length) => pdfium.FPDF_GetMetaText(file.document, key, buffer, length));

/** Calls one of PDFium's functions that fill a buffer with UTF-16 and tell how many bytes they need. */
function readUtf16(
  { runtime, calls }: Pick<PdfFile, "runtime" | "calls">,
  fill: (buffer: number, length: number) => number,
): string {
  const length = Math.min(fill(0, 0), 4096);
  if (length <= 2) return "";
  const buffer = calls.malloc(length);
  fill(buffer, length);
  const text = canonicalText(runtime.UTF16ToString(buffer, length).replace(/\0+$/, "")).trim();
  calls.free(buffer);
  return text;
}
