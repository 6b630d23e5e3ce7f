import type { PDFDocumentLoadingTask, PDFWorker } from "pdfjs-dist";
import type * as painterModule from "pdfjs-dist/legacy/build/pdf.mjs";

/** The painter's version stands in the addresses of its files, so that a newer one is not mixed with older ones. */
const base = (version: string) => `/pdfjs/${version}`;

/** Larger pictures than this, in pixels, are not decoded: they would take the tab's memory. */
const largestPicture = 64 * 1024 * 1024;

type Painter = typeof painterModule;
type Prepared = Promise<{ readonly pdfjs: Painter; readonly worker: PDFWorker }>;

let prepared: Prepared | null = null;

/**
 * Loads the painter and starts a worker for the next file: begun while the page is still drawn, it is ready when the file
 * is opened. Browsers only.
 */
export function preparePainter(): Prepared {
  prepared ??= import("pdfjs-dist/legacy/build/pdf.mjs").then((pdfjs) => {
    pdfjs.GlobalWorkerOptions.workerSrc = `${base(pdfjs.version)}/legacy/build/pdf.worker.min.mjs`;
    return { pdfjs, worker: new pdfjs.PDFWorker() };
  });
  return prepared;
}

export interface OpenPdf {
  readonly task: PDFDocumentLoadingTask;
  /** Ends its worker too, whatever the file makes it do. */
  readonly close: () => void;
}

/**
 * Opens a PDF of this server for painting only: no scripts, no forms that compute, no code made from the file, and
 * every font, character map and decoder from this server. Only the parts that pages need are fetched.
 */
export async function openPdf(url: string, password: string | undefined): Promise<OpenPdf> {
  const preparing = preparePainter();
  prepared = null;
  const { pdfjs, worker } = await preparing;
  const files = base(pdfjs.version);
  const task = pdfjs.getDocument({
    url,
    worker,
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
  const close = () => {
    void task.destroy();
    worker.destroy();
  };
  return { task, close };
}
