import { openSync, readSync, closeSync } from "node:fs";
import { imageWithoutText, isTooLarge, maxPixels, maxSide, pageOfImage } from "@/lib/ingest/image-document";
import { type ImageHeader, imageHeaderBytes, readImageHeader } from "@/lib/ingest/image-header";
import { IngestFailure } from "@/lib/ingest/ingest-failure";
import { readerVersions } from "@/lib/ingest/reader-versions";

/** What a picture says about itself. Throws IMAGE_BROKEN or TOO_LARGE; reads its beginning only. */
export function openImage(path: string): ImageHeader {
  const header = readImageHeader(readBeginning(path));
  if (header === null) {
    throw new IngestFailure(
      "IMAGE_BROKEN",
      "This picture is damaged and could not be opened. Open it in a picture program, save it as PNG, and upload that.",
    );
  }
  if (isTooLarge(header)) {
    const size = `${header.width.toLocaleString("en")} × ${header.height.toLocaleString("en")}`;
    throw new IngestFailure(
      "TOO_LARGE",
      `The picture has ${size} pixels; the limit is ${maxSide.toLocaleString("en")} a side and ${maxPixels / 1_000_000} million in all. Make it smaller, or cut it, and upload that.`,
    );
  }
  return header;
}

/** A picture as a document of one page without text. */
export function readImage(path: string) {
  const header = openImage(path);
  return {
    text: "",
    blocks: [],
    form: "image" as const,
    mediaType: `image/${header.format}`,
    engine: "picture",
    version: readerVersions.picture,
    warnings: [imageWithoutText],
    properties: {},
    pages: [pageOfImage(header)],
  };
}

function readBeginning(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = new Uint8Array(imageHeaderBytes);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
