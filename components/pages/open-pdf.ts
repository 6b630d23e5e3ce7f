import type { PDFDocumentLoadingTask } from "pdfjs-dist";

/** The painter's version stands in the addresses of its files, so that a newer one is not mixed with older ones. */
const base = (version: string) => `/pdfjs/${version}`;

/** Larger pictures than this, in pixels, are not decoded: they would take the tab's memory. */
const largestPicture = 64 * 1024 * 1024;

/**
 * Opens a PDF of this server for painting only: no scripts, no forms that compute, no code made from the file, and
 * every font, character map and decoder from this server. Only the parts that pages need are fetched.
 */
export async function openPdf(url: string, password: string | undefined): Promise<PDFDocumentLoadingTask> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const files = base(pdfjs.version);
  pdfjs.GlobalWorkerOptions.workerSrc = `${files}/legacy/build/pdf.worker.min.mjs`;
  return pdfjs.getDocument({
    url,
    ...(password !== undefined && { password }),
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    rangeChunkSize: 256 * 1024,
    maxImageSize: largestPicture,
    cMapUrl: `${files}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${files}/standard_fonts/`,
    wasmUrl: `${files}/wasm/`,
    iccUrl: `${files}/iccs/`,
    useWorkerFetch: true,
    verbosity: 0,
  });
}
