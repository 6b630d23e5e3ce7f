import { readFileSync } from "node:fs";
import type { ImageHeader } from "@/lib/ingest/image-header";
import { pictureSize } from "@/lib/ingest/picture-size";
import { encodePng } from "./encode-png";
import { jpegAsPdf } from "./jpeg-as-pdf";
import { openPdf, openPdfBytes, type PdfFile } from "./pdfium";
import { readPngRows } from "./png-rows";
import { openImage } from "./read-image";

/** A rectangle of a page, page space (points as the page is seen), and the size the whole page has there. */
export interface RegionToDraw {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly pageWidth: number;
  readonly pageHeight: number;
}

interface DrawRegionsInput {
  readonly path: string;
  readonly mediaType: string;
  readonly regions: readonly RegionToDraw[];
}

/**
 * The pictures of regions of one PDF, JPEG or PNG as PNG files, in their order; null for one that cannot be drawn, and
 * for all of another kind of file. Throws what `openPdf` and `openImage` throw.
 */
export async function drawRegions({ path, mediaType, regions }: DrawRegionsInput) {
  if (mediaType === "application/pdf") return drawOfPdf(await openPdf(path), regions);
  const header = openImage(path);
  if (header.format === "jpeg") return drawOfJpeg(readFileSync(path), header, regions);
  if (header.format === "png") return drawOfPng(readFileSync(path), header, regions);
  return regions.map(() => null);
}

/** PDFium's number for bitmaps of four bytes a pixel. */
const fourBytes = 4;
/** Draw what is laid over the page (stamps, filled-in forms) as well, in the order red, green, blue. */
const flags = 0x01 | 0x10;
const white = 0xffffffff;

const drawOfPdf = (file: PdfFile, regions: readonly RegionToDraw[]) =>
  regions.map((region) => drawRegion(file, region));

async function drawOfJpeg(bytes: Uint8Array, header: ImageHeader, regions: readonly RegionToDraw[]) {
  const [first] = regions;
  if (first === undefined) return [];
  const page = { width: first.pageWidth, height: first.pageHeight };
  return drawOfPdf(await openPdfBytes(jpegAsPdf(bytes, header, page)), regions);
}

function drawRegion({ pdfium, runtime, document }: PdfFile, region: RegionToDraw) {
  const { left, top, right, pageWidth, pageHeight } = region;
  const { width, height } = pictureSize(region);
  const page = pdfium.FPDF_LoadPage(document, region.page);
  const bitmap = page === 0 ? 0 : pdfium.FPDFBitmap_CreateEx(width, height, fourBytes, 0, 0);
  if (bitmap === 0) return null;
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
  const scale = width / (right - left);
  // The whole page, placed so that the region comes to lie in the bitmap.
  const [x, y] = [Math.round(-left * scale), Math.round(-top * scale)];
  const [w, h] = [Math.round(pageWidth * scale), Math.round(pageHeight * scale)];
  pdfium.FPDF_RenderPageBitmap(bitmap, page, x, y, w, h, 0, flags);
  const stride = pdfium.FPDFBitmap_GetStride(bitmap);
  const buffer = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const pixels = new Uint8Array(3 * width * height);
  for (let row = 0, to = 0; row < height; row += 1) {
    const from = buffer + row * stride;
    for (let at = from; at < from + 4 * width; at += 4, to += 3) {
      pixels[to] = runtime.HEAPU8[at]!;
      pixels[to + 1] = runtime.HEAPU8[at + 1]!;
      pixels[to + 2] = runtime.HEAPU8[at + 2]!;
    }
  }
  pdfium.FPDFBitmap_Destroy(bitmap);
  pdfium.FPDF_ClosePage(page);
  return encodePng({ width, height, pixels });
}

/** Every row is read once and added to the regions it lies in: a pixel of theirs is the mean of those it covers. */
async function drawOfPng(bytes: Uint8Array, header: ImageHeader, regions: readonly RegionToDraw[]) {
  const shrunk = regions.map((region) => new ShrunkRegion(region, header));
  await readPngRows(bytes, (row, y) => shrunk.forEach((one) => one.add(row, y)));
  return shrunk.map((one) => one.toPng());
}

class ShrunkRegion {
  private readonly left: number;
  private readonly top: number;
  /** Pixels of the file, and of the picture that is made. */
  private readonly from: { readonly width: number; readonly height: number };
  private readonly to: { readonly width: number; readonly height: number };
  private readonly sums: Float64Array;
  private readonly counts: Uint32Array;

  constructor(region: RegionToDraw, file: ImageHeader) {
    const [across, down] = [file.width / region.pageWidth, file.height / region.pageHeight];
    this.left = Math.floor(region.left * across);
    this.top = Math.floor(region.top * down);
    const width = Math.max(1, Math.min(file.width, Math.ceil(region.right * across)) - this.left);
    const height = Math.max(1, Math.min(file.height, Math.ceil(region.bottom * down)) - this.top);
    this.from = { width, height };
    const wanted = pictureSize(region);
    this.to = { width: Math.min(wanted.width, width), height: Math.min(wanted.height, height) };
    this.sums = new Float64Array(3 * this.to.width * this.to.height);
    this.counts = new Uint32Array(this.to.width * this.to.height);
  }

  add(row: Uint8Array, y: number): void {
    if (y < this.top || y >= this.top + this.from.height) return;
    const line = Math.floor(((y - this.top) * this.to.height) / this.from.height) * this.to.width;
    for (let x = 0; x < this.from.width; x += 1) {
      const at = line + Math.floor((x * this.to.width) / this.from.width);
      const source = 3 * (this.left + x);
      this.sums[3 * at]! += row[source] ?? 255;
      this.sums[3 * at + 1]! += row[source + 1] ?? 255;
      this.sums[3 * at + 2]! += row[source + 2] ?? 255;
      this.counts[at]! += 1;
    }
  }

  toPng() {
    const pixels = Uint8Array.from(this.sums, (sum, i) =>
      Math.round(sum / Math.max(1, this.counts[Math.floor(i / 3)] ?? 1)),
    );
    return encodePng({ ...this.to, pixels });
  }
}
