import { crc32, deflateSync } from "node:zlib";

/** A colour picture: three bytes a pixel (red, green, blue), rows from the top without gaps. */
export interface ColourPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Number of the filter by which a row is kept as its difference to the row above. */
const up = 2;

/** The picture as a PNG file (third edition): 8 bits a channel, each row as its difference to the one above. */
export function encodePng({ width, height, pixels }: ColourPicture): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = 3 * width;
  const packed = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const at = y * (row + 1);
    packed[at] = up;
    for (let x = 0; x < row; x += 1) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * row + x] ?? 0);
      packed[at + 1 + x] = (pixels[y * row + x] ?? 0) - above;
    }
  }
  const parts = [
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(packed)),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}
