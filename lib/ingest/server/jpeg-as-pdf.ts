import type { ImageHeader } from "@/lib/ingest/image-header";
import { assemblePdf } from "./assemble-pdf";

/** How the unit square, in which a PDF paints a picture, is laid on the page for each Exif orientation, by shares of its sides. */
const placements: Record<number, readonly [number, number, number, number, number, number]> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

const colours: Record<number, string> = {
  1: "/DeviceGray",
  3: "/DeviceRGB",
  4: "/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]",
};

/**
 * A PDF of one page of that size, in points, on which a JPEG lies as it is seen: so the one engine for pages decodes it,
 * inside its WebAssembly. Pictures of four channels are taken to be stored inverted, as Adobe's programs do.
 */
export function jpegAsPdf(
  jpeg: Uint8Array,
  { width, height, jpeg: told = { orientation: 1, channels: 3 } }: ImageHeader,
  page: { readonly width: number; readonly height: number },
): Buffer {
  const [a, b, c, d, e, f] = placements[told.orientation] ?? placements[1]!;
  const [w, h] = [page.width, page.height];
  const drawn = `q ${a * w} ${b * h} ${c * w} ${d * h} ${e * w} ${f * h} cm /I Do Q`;
  const [columns, rows] = told.orientation >= 5 ? [height, width] : [width, height];
  const image = `<</Type/XObject/Subtype/Image/Width ${columns}/Height ${rows}/BitsPerComponent 8/ColorSpace ${colours[told.channels] ?? "/DeviceRGB"}/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`;
  return assemblePdf([
    ["<</Type/Catalog/Pages 2 0 R>>"],
    ["<</Type/Pages/Count 1/Kids[3 0 R]>>"],
    [`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>`],
    [`<</Length ${drawn.length}>>stream\n${drawn}\nendstream`],
    [image, jpeg, "\nendstream"],
  ]);
}
