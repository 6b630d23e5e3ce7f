/** What the beginning of a picture file says about it. */
export interface ImageHeader {
  readonly format: "png" | "jpeg" | "gif" | "webp" | "bmp";
  /** As the picture is seen: turned as its camera noted. Pixels. */
  readonly width: number;
  readonly height: number;
  /** Dots an inch it was scanned or made with; null where it does not say, or nothing believable. */
  readonly resolution: number | null;
  /** Of a JPEG: the Exif orientation, 1 to 8, by which its rows are turned to be seen, and its channels of colour. */
  readonly jpeg?: { readonly orientation: number; readonly channels: number };
}

/** Bytes that hold the header of any picture but odd ones: notes of cameras stand before a JPEG's size. */
export const imageHeaderBytes = 512 * 1024;

/**
 * The format, size and resolution of a picture from the beginning of its file; null for anything else, and for a file
 * cut off before its size. Reads no pixel; what the numbers promise is not believed elsewhere.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readPng(view) ?? readJpeg(view) ?? readGif(view) ?? readWebp(view) ?? readBmp(view);
  } catch (error) {
    if (error instanceof RangeError) return null; // a number would stand past the end
    throw error;
  }
}

const metresPerInch = 0.0254;

/** Nobody scans outside of these; what says otherwise counts dots of something else. */
const believable = (dots: number): number | null => (dots >= 50 && dots <= 2_400 ? Math.round(dots) : null);

const sized = (
  format: ImageHeader["format"],
  width: number,
  height: number,
  resolution: number | null = null,
): ImageHeader | null => (width > 0 && height > 0 ? { format, width, height, resolution } : null);

const begins = (view: DataView, at: number, letters: string): boolean =>
  at + letters.length <= view.byteLength &&
  Array.from(letters).every((letter, index) => view.getUint8(at + index) === letter.charCodeAt(0));

/** Portable Network Graphics (third edition), 5 and 11: the size comes first, pHYs before the pixels. */
function readPng(view: DataView): ImageHeader | null {
  if (!begins(view, 0, "\x89PNG\r\n\x1a\n") || !begins(view, 12, "IHDR")) return null;
  let resolution: number | null = null;
  for (
    let at = 33;
    at + 17 <= view.byteLength && !begins(view, at + 4, "IDAT");
    at += 12 + view.getUint32(at)
  ) {
    if (!begins(view, at + 4, "pHYs")) continue;
    if (view.getUint8(at + 16) === 1) resolution = believable(view.getUint32(at + 8) * metresPerInch);
    break;
  }
  return sized("png", view.getUint32(16), view.getUint32(20), resolution);
}

/** ITU-T T.81, annex B: segments until a start of frame; JFIF tells the density, Exif how the camera was held. */
function readJpeg(view: DataView): ImageHeader | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let resolution: number | null = null;
  let orientation = 1;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // padding
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    if (marker === 0xe0 && begins(view, at + 4, "JFIF\0")) resolution = readJfif(view, at + 11);
    if (marker === 0xe1 && begins(view, at + 4, "Exif\0\0")) orientation = readOrientation(view, at + 10);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      const lying = orientation >= 5;
      const seen = sized("jpeg", lying ? height : width, lying ? width : height, resolution);
      return seen && { ...seen, jpeg: { orientation, channels: view.getUint8(at + 9) } };
    }
    at += 2 + length;
  }
}

function readJfif(view: DataView, at: number): number | null {
  const unit = view.getUint8(at);
  const density = view.getUint16(at + 1);
  if (unit === 1) return believable(density);
  return unit === 2 ? believable(density * 2.54) : null;
}

/** The Exif tag 0x0112 of the first directory: 1 to 8, from 5 on the sides change places; 1 where it is not told. */
function readOrientation(view: DataView, base: number): number {
  const little = begins(view, base, "II");
  if (!little && !begins(view, base, "MM")) return 1;
  const directory = base + view.getUint32(base + 4, little);
  const entries = Math.min(view.getUint16(directory, little), 200);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
  }
  return 1;
}

function readGif(view: DataView): ImageHeader | null {
  if (!begins(view, 0, "GIF87a") && !begins(view, 0, "GIF89a")) return null;
  return sized("gif", view.getUint16(6, true), view.getUint16(8, true));
}

/** RFC 9649: sizes are kept one less in the extended and lossless forms. */
function readWebp(view: DataView): ImageHeader | null {
  if (!begins(view, 0, "RIFF") || !begins(view, 8, "WEBP")) return null;
  if (begins(view, 12, "VP8X")) {
    const size = (at: number) => 1 + view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
    return sized("webp", size(24), size(27));
  }
  if (begins(view, 12, "VP8L")) {
    const bits = view.getUint32(21, true);
    return sized("webp", 1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff));
  }
  if (!begins(view, 12, "VP8 ")) return null;
  return sized("webp", view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
}

function readBmp(view: DataView): ImageHeader | null {
  if (!begins(view, 0, "BM") || view.getUint32(14, true) < 40) return null;
  const dots = view.getInt32(38, true) * metresPerInch;
  return sized("bmp", view.getInt32(18, true), Math.abs(view.getInt32(22, true)), believable(dots));
}
