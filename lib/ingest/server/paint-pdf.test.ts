import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { PdfMark } from "@/lib/ingest/pdf-mark";
import { lookAtPng } from "@/lib/ingest/testing/look-at-png";
import { makeTurnedPdf } from "@/lib/ingest/testing/make-turned-pdf";
import { readAnnotations } from "@/lib/ingest/testing/read-annotations";
import { hasShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { drawRegions } from "./draw-regions";
import { paintPdf } from "./paint-pdf";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-paint-"));
afterAll(() => rmSync(folder, { recursive: true }));

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

const mark = (given: Partial<PdfMark>): PdfMark => ({
  ...{
    page: 0,
    kind: "words",
    rects: [box(40, 30, 60, 40), box(20, 42, 80, 52)],
    color: "#aaddff",
    opacity: 1,
  },
  ...{ author: "Ann Ärger 😀", contents: "Trade > Growth\nКлюч", at: new Date("2025-02-03T04:05:06.789Z") },
  ...given,
});

describe("paintPdf", () => {
  it.each([
    [0, { left: 140, bottom: 360, right: 160, top: 370 }],
    [90, { left: 130, bottom: 340, right: 140, top: 360 }],
    [180, { left: 240, bottom: 330, right: 260, top: 340 }],
    [270, { left: 160, bottom: 440, right: 170, top: 460 }],
  ] as const)(
    "paints words where they stand on a cropped page turned by %s",
    async (turn, { left, bottom, right, top }) => {
      const painted = await paintPdf({ file: Buffer.from(makeTurnedPdf(turn), "latin1"), marks: [mark({})] });
      const [found, ...others] = await readAnnotations(painted);
      expect(others).toEqual([]);
      expect(found).toMatchObject({
        page: 0,
        subtype: "Highlight",
        color: [0xaa, 0xdd, 0xff],
        author: "Ann Ärger 😀",
        contents: "Trade > Growth\nКлюч",
        at: "D:20250203040506Z",
      });
      expect(found!.quads).toHaveLength(16);
      // pdf.js turns corners to lie as those of words that are not turned do.
      expect(found!.quads.slice(0, 8)).toEqual([left, top, right, top, left, bottom, right, bottom]);
      const file = path.join(folder, `painted-${turn}.pdf`);
      writeFileSync(file, painted);
      const size = { page: 0, pageWidth: 200, pageHeight: 100 };
      const regions = [box(42, 32, 58, 38), box(22, 44, 78, 50), box(2, 2, 18, 18), box(62, 30, 80, 40)];
      const drawn = await drawRegions({
        path: file,
        mediaType: "application/pdf",
        regions: regions.map((each) => ({ ...each, ...size })),
      });
      const colours = (await Promise.all(drawn.map(lookAtPng))).map(({ colour }) => colour);
      const paint = [0xaa, 0xdd, 0xff];
      expect(colours).toEqual([paint, paint, [255, 0, 0], [255, 255, 255]]);
    },
  );

  it("frames regions, and puts notes where there is nothing to paint", async () => {
    const file = Buffer.from(makeTurnedPdf(0), "latin1");
    const marks = [mark({ kind: "region", rects: [box(0, 0, 50, 20)] }), mark({ kind: "note" })];
    const found = await readAnnotations(await paintPdf({ file, marks }));
    expect(found.map(({ subtype }) => subtype)).toEqual(["Square", "Text"]);
    expect(found[0]!.rect).toEqual([100, 380, 150, 400]);
    // Of a sign pdf.js tells its own size.
    expect([found[1]!.rect[0], found[1]!.rect[3]]).toEqual([140, 370]);
  });

  it("says that a page is not there instead of leaving its marks out", async () => {
    const file = Buffer.from(makeTurnedPdf(0), "latin1");
    await expect(paintPdf({ file, marks: [mark({ page: 7 })] })).rejects.toMatchObject({
      code: "PDF_BROKEN",
    });
  });
});

describe.skipIf(!hasShared)("paintPdf, with ../shared/corpus", () => {
  it.each([
    ["pdf/tracemonkey.pdf", 0],
    ["pdf/copy-protected.pdf", 2],
    ["pdf/malformed-from-issue-932.pdf", 0],
    ["pdf/habibi.pdf", 0],
    ["made/en2col.pdf", 6],
  ])("keeps what %s had", async (name, links) => {
    const file = sharedPath(`corpus/${name}`);
    const before = await readAnnotations(readFileSync(file));
    const found = await readAnnotations(await paintPdf({ file, marks: [mark({})] }));
    expect(found.filter(({ page }) => page === 0)).toHaveLength(links + 1);
    expect(found).toHaveLength(before.length + 1);
    expect(found.filter(({ subtype }) => subtype === "Highlight")).toHaveLength(
      before.filter(({ subtype }) => subtype === "Highlight").length + 1,
    );
  });

  it.each([
    ["pdf/aes-256.pdf", "PDF_PASSWORD"],
    ["pdf/password.pdf", "PDF_PASSWORD"],
    ["pdf/poppler-742-0-fuzzed.pdf", "PDF_BROKEN"],
    ["pdf/poppler-395-0-fuzzed.pdf", "PDF_BROKEN"],
  ])("says of %s why it cannot be painted", async (name, code) => {
    await expect(paintPdf({ file: sharedPath(`corpus/${name}`), marks: [mark({})] })).rejects.toMatchObject({
      code,
    });
  });
});
