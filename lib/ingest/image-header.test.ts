import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readImageHeader } from "./image-header";
import { makePng } from "./testing/make-png";

const latin = (letters: string): number[] => Array.from(letters, (letter) => letter.charCodeAt(0));
const big = (value: number): number[] => [value >> 8, value & 0xff];
const little = (value: number): number[] => [value & 0xff, value >> 8];
const long = (value: number): number[] => [...little(value & 0xffff), ...little(value >>> 16)];

const jfif = (unit: number, density: number) => [
  0xff,
  0xe0,
  ...big(16),
  ...latin("JFIF\0"),
  1,
  2,
  unit,
  ...big(density),
  ...big(density),
  0,
  0,
];
const exif = (orientation: number) => {
  const body = [
    ...latin("Exif\0\0II"),
    ...little(42),
    ...long(8),
    ...little(1),
    ...little(0x0112),
    ...little(3),
    ...long(1),
    ...long(orientation),
  ];
  return [0xff, 0xe1, ...big(body.length + 2), ...body];
};
const frame = (width: number, height: number) => [
  0xff,
  0xc2,
  ...big(17),
  8,
  ...big(height),
  ...big(width),
  3,
];
const jpeg = (...segments: number[][]) => [0xff, 0xd8, ...segments.flat()];
const webp = (...rest: number[]) => [...latin("RIFF"), ...long(0), ...latin("WEBP"), ...rest];
const bmp = (width: number, height: number, perMetre: number) => [
  ...latin("BM"),
  ...Array.from({ length: 12 }, () => 0),
  ...long(40),
  ...long(width),
  ...long(height),
  ...little(1),
  ...little(24),
  ...long(0),
  ...long(0),
  ...long(perMetre),
  ...long(perMetre),
];
const grey = (width: number, height: number) => new Uint8Array(width * height);

describe("readImageHeader", () => {
  it.each([
    ["png", makePng(7, 3, grey(7, 3)), 7, 3, null],
    ["png", makePng(7, 3, grey(7, 3), 300), 7, 3, 300],
    ["jpeg", jpeg(jfif(1, 200), frame(640, 480)), 640, 480, 200],
    ["jpeg", jpeg(jfif(2, 118), [0xff], frame(640, 480)), 640, 480, 300],
    ["jpeg", jpeg(jfif(0, 1), exif(1), frame(640, 480)), 640, 480, null],
    ["jpeg", jpeg(exif(6), frame(640, 480)), 480, 640, null],
    ["gif", [...latin("GIF89a"), ...little(320), ...little(200)], 320, 200, null],
    ["webp", webp(...latin("VP8X"), ...long(10), ...long(0), 0x3f, 0x01, 0, 0xc7, 0, 0), 320, 200, null],
    ["webp", webp(...latin("VP8L"), ...long(10), 0x2f, ...long(319 | (199 << 14))), 320, 200, null],
    [
      "webp",
      webp(...latin("VP8 "), ...long(10), 0, 0, 0, 0x9d, 0x01, 0x2a, ...little(320), ...little(200)),
      320,
      200,
      null,
    ],
    ["bmp", bmp(320, -200, 3937), 320, 200, 100],
  ])("reads a %s", (format, bytes, width, height, resolution) => {
    expect(readImageHeader(Uint8Array.from(bytes))).toMatchObject({ format, width, height, resolution });
  });

  it.each([
    ["nothing", []],
    ["text", latin("GIF is a format of pictures")],
    ["no size", makePng(0, 3, grey(0, 3))],
    ["a PNG cut off", [...makePng(7, 3, grey(7, 3))].slice(0, 20)],
    ["a JPEG without a frame", jpeg(jfif(1, 72))],
    ["a JPEG with a segment of no length", jpeg([0xff, 0xe0, 0, 0])],
    ["SVG", latin('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ])("passes over %s", (_, bytes) => {
    expect(readImageHeader(Uint8Array.from(bytes))).toBeNull();
  });

  it("never throws, whatever follows a format's mark", () => {
    const marks = fc.constantFrom(
      [0xff, 0xd8, 0xff, 0xe1],
      latin("GIF89a"),
      webp(...latin("VP8L")),
      latin("BM"),
      [...makePng(1, 1, grey(1, 1))],
    );
    fc.assert(
      fc.property(marks, fc.uint8Array({ maxLength: 200 }), (mark, rest) => {
        const header = readImageHeader(Uint8Array.from([...mark, ...rest]));
        if (header) expect(header.width * header.height).toBeGreaterThan(0);
      }),
      { seed: 2026, numRuns: 1_000 },
    );
  });
});
