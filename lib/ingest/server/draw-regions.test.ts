import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lookAtPng } from "@/lib/ingest/testing/look-at-png";
import { makePng } from "@/lib/ingest/testing/make-png";
import { makeTurnedPdf } from "@/lib/ingest/testing/make-turned-pdf";
import { drawRegions, type RegionToDraw } from "./draw-regions";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-regions-"));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

/** 32 × 64 pixels, white with a red square at the bottom left, which a turn to the right brings to the top left. */
const lyingJpeg =
  "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCABAACADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAUH/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8ApwAAAAAAAAAAAIiAjNJW4BZZs//Z";

const region = (left: number, top: number, right: number, bottom: number): RegionToDraw => ({
  page: 0,
  ...{ left, top, right, bottom },
  pageWidth: 200,
  pageHeight: 100,
});

const red = [255, 0, 0];
const blue = [0, 0, 255];
const white = [255, 255, 255];

describe("drawRegions", () => {
  it.each([0, 90, 180, 270] as const)(
    "cuts out of a cropped page turned by %s as it is seen",
    async (turn) => {
      const file = write(`turned-${turn}.pdf`, makeTurnedPdf(turn));
      const regions = [region(2, 2, 18, 18), region(182, 82, 198, 98), region(40, 30, 160, 70)];
      const drawn = await drawRegions({ path: file, mediaType: "application/pdf", regions });
      const [first, second, third] = await Promise.all(drawn.map(lookAtPng));
      expect(first).toEqual({ size: [40, 40], colour: red });
      expect(second).toEqual({ size: [40, 40], colour: blue });
      expect(third).toEqual({ size: [300, 100], colour: white });
    },
  );

  it("gives no picture of a page there is not, and the others all the same", async () => {
    const file = write("one.pdf", makeTurnedPdf(0));
    const regions = [{ ...region(2, 2, 18, 18), page: 7 }, region(2, 2, 18, 18)];
    const [none, one] = await drawRegions({ path: file, mediaType: "application/pdf", regions });
    expect(none).toBeNull();
    expect((await lookAtPng(one ?? null)).colour).toEqual(red);
  });

  it("cuts out of photographs, turned as their camera noted, by the size their page has", async () => {
    const jpeg = Buffer.from(lyingJpeg, "base64");
    const note = Buffer.from(
      "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0",
      "latin1",
    );
    const length = Buffer.from([0xff, 0xe1, 0, note.length + 2]);
    const file = write("turned.jpg", Buffer.concat([jpeg.subarray(0, 2), length, note, jpeg.subarray(2)]));
    const regions = [region(10, 10, 30, 30), region(150, 10, 170, 30), region(10, 70, 30, 90)];
    const drawn = await drawRegions({ path: file, mediaType: "image/jpeg", regions });
    const [corner, beside, below] = await Promise.all(drawn.map(lookAtPng));
    expect(corner!.colour[0]! - corner!.colour[1]!).toBeGreaterThan(200);
    expect([...beside!.colour, ...below!.colour].every((value) => value > 240)).toBe(true);
  });

  it("cuts out of pictures with as many pixels as there are, and no more", async () => {
    const grey = Uint8Array.from({ length: 100 * 50 }, (_, i) => (i % 100 < 50 ? 0 : 200));
    const file = write("grey.png", makePng(100, 50, grey));
    const regions = [region(0, 0, 40, 40), region(90, 20, 110, 40), region(120, 0, 200, 100)];
    const drawn = await drawRegions({ path: file, mediaType: "image/png", regions });
    const [dark, edge, light] = await Promise.all(drawn.map(lookAtPng));
    expect(dark).toEqual({ size: [20, 20], colour: [0, 0, 0] });
    expect(edge).toEqual({ size: [10, 10], colour: [200, 200, 200] });
    expect(light).toEqual({ size: [40, 50], colour: [200, 200, 200] });
  });

  it("takes no drawing for a picture, and none from a damaged one", async () => {
    const svg = write(
      "drawing.png",
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>',
    );
    const input = { mediaType: "image/png", regions: [region(2, 2, 18, 18)] };
    await expect(drawRegions({ path: svg, ...input })).rejects.toMatchObject({ code: "IMAGE_BROKEN" });
    const cut = write("cut.png", makePng(20, 20, new Uint8Array(400)).subarray(0, 40));
    await expect(drawRegions({ path: cut, ...input })).rejects.toThrow();
  });
});
