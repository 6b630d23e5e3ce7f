import { createInflate } from "node:zlib";
import { IngestFailure } from "@/lib/ingest/ingest-failure";

interface PngForm {
  readonly width: number;
  readonly height: number;
  /** Bits of one sample. */
  readonly depth: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with transparency, 6 colour with transparency. */
  readonly colour: number;
  readonly palette: Uint8Array;
}

const samplesOf: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * The rows of a PNG file (third edition) from the top, three bytes a pixel, laid on white; only one row is held at a
 * time. `onRow` must not keep what it is given. Throws IMAGE_BROKEN for a damaged file, and for an interlaced one.
 */
export async function readPngRows(
  file: Uint8Array,
  onRow: (row: Uint8Array, y: number) => void,
): Promise<{ width: number; height: number }> {
  const { form, packed } = readChunks(file);
  const bits = (samplesOf[form.colour] ?? 1) * form.depth;
  const [length, reach] = [Math.ceil((form.width * bits) / 8), Math.max(1, bits >> 3)];
  let [now, above] = [new Uint8Array(length), new Uint8Array(length)];
  const row = new Uint8Array(3 * form.width);
  let [y, at, filter] = [0, -1, 0];
  const inflate = createInflate();
  for (const part of packed) inflate.write(part);
  inflate.end();
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      if (y === form.height) break;
      for (let from = 0; from < chunk.length && y < form.height;) {
        if (at === -1) {
          [filter, at] = [chunk[from]!, 0];
          from += 1;
          continue;
        }
        const count = Math.min(length - at, chunk.length - from);
        now.set(chunk.subarray(from, from + count), at);
        [at, from] = [at + count, from + count];
        if (at < length) continue;
        unfilter(now, above, filter, reach);
        spread(now, form, row);
        onRow(row, y);
        [now, above, at] = [above, now, -1];
        y += 1;
      }
    }
  } catch {
    throw broken();
  }
  if (y < form.height) throw broken();
  return form;
}

const broken = () => new IngestFailure("IMAGE_BROKEN", "The picture could not be decoded.");

/** The size and colours of a file, and its packed pixels. */
function readChunks(file: Uint8Array): { form: PngForm; packed: Uint8Array[] } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const packed: Uint8Array[] = [];
  let palette: Uint8Array = new Uint8Array();
  for (let at = 8; at + 12 <= file.length;) {
    const length = view.getUint32(at);
    const name = Buffer.from(file.subarray(at + 4, at + 8)).toString("latin1");
    const data = file.subarray(at + 8, at + 8 + length);
    if (name === "PLTE") palette = data;
    if (name === "IDAT") packed.push(data);
    if (name === "IEND") break;
    at += 12 + length;
  }
  if (file.length < 33 || packed.length === 0) throw broken();
  const [depth = 0, colour = 0, , , interlaced] = file.subarray(24, 29);
  const known = colour in samplesOf && [1, 2, 4, 8, 16].includes(depth);
  if (!known || interlaced !== 0) throw broken();
  return {
    form: { width: view.getUint32(16), height: view.getUint32(20), depth, colour, palette },
    packed,
  };
}

/** Undoes a row's filter (9.2): each byte was told by its difference to its neighbours left and above. */
function unfilter(now: Uint8Array, above: Uint8Array, filter: number, reach: number): void {
  if (filter === 0) return;
  for (let x = 0; x < now.length; x += 1) {
    const left = x < reach ? 0 : now[x - reach]!;
    const over = above[x]!;
    const corner = x < reach ? 0 : above[x - reach]!;
    if (filter === 1) now[x]! += left;
    else if (filter === 2) now[x]! += over;
    else if (filter === 3) now[x]! += (left + over) >> 1;
    else now[x]! += nearest(left, over, corner);
  }
}

/** Alan W. Paeth's predictor (9.4): of left, above and the corner between, what is nearest to left + above - corner. */
function nearest(left: number, over: number, corner: number): number {
  const guess = left + over - corner;
  const [byLeft, byOver, byCorner] = [
    Math.abs(guess - left),
    Math.abs(guess - over),
    Math.abs(guess - corner),
  ];
  if (byLeft <= byOver && byLeft <= byCorner) return left;
  return byOver <= byCorner ? over : corner;
}

/** A row of samples as red, green and blue on white. */
function spread(samples: Uint8Array, { width, depth, colour, palette }: PngForm, row: Uint8Array): void {
  const count = samplesOf[colour] ?? 1;
  const most = 2 ** Math.min(depth, 8) - 1;
  /** Of 16 bits the upper eight; of fewer than eight as they are. */
  const sample = (index: number): number => {
    if (depth >= 8) return samples[index * (depth >> 3)] ?? 0;
    const bit = index * depth;
    return ((samples[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & most;
  };
  for (let x = 0; x < width; x += 1) {
    const first = x * count;
    if (colour === 3) {
      row.set(palette.subarray(3 * sample(first), 3 * sample(first) + 3), 3 * x);
      continue;
    }
    const alpha = colour >= 4 ? sample(first + count - 1) / 255 : 1;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = sample(first + (count >= 3 ? channel : 0)) * (255 / most);
      row[3 * x + channel] = Math.round(255 + (value - 255) * alpha);
    }
  }
}
