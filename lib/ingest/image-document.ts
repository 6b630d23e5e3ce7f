import type { ImageHeader } from "@/lib/ingest/image-header";
import type { IngestedPage, IngestWarning } from "@/lib/ingest/ingested";

/** Of a picture that does not say its resolution: the screen's. */
const screen = 96;
const pointsPerInch = 72;

/** Pixels of a side, and of a whole picture: more than browsers show and recognition can hold. */
export const maxSide = 20_000;
export const maxPixels = 100_000_000;

export const isTooLarge = ({ width, height }: ImageHeader): boolean =>
  Math.max(width, height) > maxSide || width * height > maxPixels;

export const pixelsPerPointOf = ({ resolution }: ImageHeader): number =>
  (resolution ?? screen) / pointsPerInch;

/** The one page of a picture, without text as yet. */
export function pageOfImage(header: ImageHeader): IngestedPage {
  const scale = pixelsPerPointOf(header);
  const size = { width: header.width / scale, height: header.height / scale };
  return { label: "", ...size, start: 0, end: 0, runs: new Uint8Array() };
}

export const imageWithoutText: IngestWarning = {
  code: "NO_TEXT",
  message:
    "This is a picture. Its areas can be coded as they are; recognise its text to read, search and code that.",
  pages: [0],
};
