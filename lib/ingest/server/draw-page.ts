import type { PdfFile } from "./pdfium";

/** A grey picture: one byte a pixel, 0 black, rows from the top without gaps. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** PDFium's number for bitmaps of one grey byte a pixel. */
const grey = 1;
/** Draw what is laid over the page (stamps, filled-in forms) as well, without colour. */
const flags = 0x01 | 0x08;
const white = 0xffffffff;

/**
 * Draws a page with so many pixels a point, at most `longest` pixels on its longer side, turned clockwise by quarter
 * turns. Null for a page that cannot be loaded or has no size.
 */
export function drawPage(
  { pdfium, runtime, document }: PdfFile,
  index: number,
  { pixelsPerPoint, longest, turns }: { pixelsPerPoint: number; longest: number; turns: number },
): (GreyPicture & { readonly pixelsPerPoint: number }) | null {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  const [pageWidth, pageHeight] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
  const scale = Math.min(pixelsPerPoint, longest / Math.max(pageWidth, pageHeight, 1));
  const lying = turns % 2 === 1;
  const width = Math.round(scale * (lying ? pageHeight : pageWidth));
  const height = Math.round(scale * (lying ? pageWidth : pageHeight));
  const bitmap = width < 1 || height < 1 ? 0 : pdfium.FPDFBitmap_CreateEx(width, height, grey, 0, 0);
  if (bitmap === 0) {
    pdfium.FPDF_ClosePage(page);
    return null;
  }
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, turns, flags);
  const stride = pdfium.FPDFBitmap_GetStride(bitmap);
  const buffer = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const from = buffer + row * stride;
    pixels.set(runtime.HEAPU8.subarray(from, from + width), row * width);
  }
  pdfium.FPDFBitmap_Destroy(bitmap);
  pdfium.FPDF_ClosePage(page);
  return { width, height, pixels, pixelsPerPoint: scale };
}

/** As a portable grey map (PGM, "P5"), which recognition reads without decoding. */
export function toGreyMap({ width, height, pixels }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), pixels]);
}
