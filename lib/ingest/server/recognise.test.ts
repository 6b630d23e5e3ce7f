import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultLimits, type Ingested } from "@/lib/ingest/ingested";
import { makePdf } from "@/lib/ingest/testing/make-pdf";
import { makePng } from "@/lib/ingest/testing/make-png";
import { offset } from "@/lib/shared/offset";
import { decodeRuns, rangesIn, rectsOf, type PageRun } from "@/lib/text/page-runs";
import { hasShared, readShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { drawPage } from "./draw-page";
import { openPdf } from "./pdfium";
import { readFile } from "./read-file";
import { recognise } from "./recognise";

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Length of the longest sequence of words both have in the same order. */
function commonWords(a: readonly string[], b: readonly string[]): number {
  let row = new Uint32Array(b.length + 1);
  for (const word of a) {
    const next = new Uint32Array(b.length + 1);
    for (let at = 1; at <= b.length; at += 1)
      next[at] = b[at - 1] === word ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}

const read = (name: string, told: string[] = []): Promise<Ingested> =>
  recognise(
    { path: sharedPath(`corpus/${name}`), fileName: name, language: "eng" },
    { limits: defaultLimits, onProgress: (_, stage) => told.push(stage) },
  );

const runsOf = ({ pages }: Ingested): PageRun[] => pages.flatMap((page) => decodeRuns(page.runs, page.start));

/** Share of the words whose rectangles give them back. */
function exactShare(ingested: Ingested): number {
  const runs = runsOf(ingested);
  const words = [...ingested.text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: offset(index),
    end: offset(index + word.length),
  }));
  const back = words.filter((word) => {
    const [found, ...others] = rectsOf(word, runs).flatMap((rect) => rangesIn(rect, runs));
    return others.length === 0 && found?.start === word.start && found.end === word.end;
  });
  return back.length / words.length;
}

/** Share of the first page's runs that lie on something dark. */
async function inkedShare(name: string, runs: readonly PageRun[]): Promise<number> {
  const file = await openPdf(sharedPath(`corpus/${name}`));
  const picture = drawPage(file, 0, { pixelsPerPoint: 2, longest: 3_000, turns: 0 });
  if (!picture) return 0;
  const { width, pixels, pixelsPerPoint: scale } = picture;
  const inked = runs.filter(({ left, right, top, bottom }) => {
    let dark = 0;
    for (let y = Math.floor(top * scale); y < bottom * scale; y += 1)
      for (let x = Math.floor(left * scale); x < right * scale; x += 1)
        if ((pixels[y * width + x] ?? 255) < 128) dark += 1;
    return dark > 0.05 * (right - left) * (bottom - top) * scale * scale;
  });
  return inked.length / runs.length;
}

describe("a PDF whose fonts do not tell their letters", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), "excerpta-garbled-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const garbledFile = () => {
    const draw = (lines: string[]) =>
      `BT /F1 18 Tf 40 340 Td ${lines.map((line) => `(${line}) Tj 0 -26 Td`).join(" ")} ET`;
    const lines = ["Work and rent in two towns", "are told by those who live", "there and pay for them."];
    // Letters are drawn as themselves, and told to be of the private use area.
    const map =
      "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <21> <7E> <E021> endbfrange endcmap";
    const file = path.join(folder, "garbled.pdf");
    const font = "/Subtype/Type1/BaseFont/Helvetica/ToUnicode 5 0 R";
    writeFileSync(file, makePdf({ pages: [draw(lines)], mediaBox: "[0 0 420 400]", font, streams: [map] }));
    return { path: file, fileName: "garbled.pdf" };
  };
  const context = { limits: defaultLimits, onProgress: () => undefined };

  it("keeps the text, says how much of it is not known, and reads it by recognition", async () => {
    const file = garbledFile();
    const garbled = await readFile(file, context);
    expect(garbled.text).toMatch(/[\ue000-\uf8ff]/);
    expect(garbled.extraction.warnings).toEqual([
      {
        code: "BAD_TEXT",
        message:
          "The text inside this PDF is not readable: for 100% of its letters the fonts do not say which letter they draw. Recognise the text from the pages instead; until then it is kept as it is.",
        pages: [0],
      },
    ]);
    const recognised = await recognise({ ...file, language: "eng" }, context);
    expect(recognised.text).not.toMatch(/[\ue000-\uf8ff]/);
    expect(wordsOf(recognised.text).join(" ")).toBe(
      "work and rent in two towns are told by those who live there and pay for them",
    );
    expect(recognised.extraction.warnings.map(({ code }) => code)).not.toContain("BAD_TEXT");
  });
});

describe.skipIf(!hasShared)("recognise, with ../shared/corpus", { timeout: 120_000 }, () => {
  it.each(["made/scan-1col-150dpi.pdf", "made/scan-2col-200dpi.pdf"])("reads %s", async (name) => {
    const told: string[] = [];
    const ingested = await read(name, told);
    const [truth, got] = [
      wordsOf(readShared(`corpus/${name.replace(".pdf", ".gt.txt")}`)),
      wordsOf(ingested.text),
    ];
    expect(commonWords(truth, got) / truth.length).toBeGreaterThan(0.95);
    expect(got.length).toBeLessThan(1.05 * truth.length);
    expect(ingested).toMatchObject({ form: "pdf", language: "en", extraction: { engine: "tesseract" } });
    expect(ingested.extraction.warnings).toMatchObject([{ code: "UNCERTAIN", pages: [0] }]);
    expect(told).toContain("Recognising page 1, 1 of 1");
    expect(exactShare(ingested)).toBeGreaterThan(0.97);
    expect(await inkedShare(name, runsOf(ingested))).toBeGreaterThan(0.97);
  });

  describe("a page on its side", () => {
    let lying: Ingested;
    beforeAll(async () => {
      lying = await read("pdf/ocr_test_rotated_90.pdf");
    }, 60_000);

    it("is read upright, as the same page upright is", async () => {
      const upright = await read("pdf/ocr_test.pdf");
      expect(wordsOf(lying.text)).toEqual(wordsOf(upright.text));
      expect(lying.text).toMatch(/^Docling bundles PDF document conversion/);
    });

    it("has its words where they lie", async () => {
      expect(new Set(runsOf(lying).map(({ axis }) => axis))).toEqual(new Set(["up"]));
      expect(exactShare(lying)).toBe(1);
      expect(await inkedShare("pdf/ocr_test_rotated_90.pdf", runsOf(lying))).toBe(1);
    });
  });

  it("reads a picture, and puts its words where they lie on its page", async () => {
    const file = await openPdf(sharedPath("corpus/pdf/ocr_test.pdf"));
    const drawn = drawPage(file, 0, { pixelsPerPoint: 2.5, longest: 3_000, turns: 0 });
    if (!drawn) throw new Error("nothing drawn");
    const folder = mkdtempSync(path.join(tmpdir(), "excerpta-picture-"));
    const picture = path.join(folder, "page.png");
    writeFileSync(picture, makePng(drawn.width, drawn.height, drawn.pixels, 180));
    const context = { limits: defaultLimits, onProgress: () => undefined };
    const plain = await readFile({ path: picture, fileName: "page.png" }, context);
    expect(plain).toMatchObject({
      text: "",
      form: "image",
      mediaType: "image/png",
      extraction: { warnings: [{ code: "NO_TEXT" }] },
    });
    const ingested = await recognise({ path: picture, fileName: "page.png", language: "eng" }, context);
    rmSync(folder, { recursive: true });
    expect(ingested.text).toMatch(/^Docling bundles PDF document conversion/);
    expect(ingested).toMatchObject({ form: "image", mediaType: "image/png" });
    expect(ingested.pages[0]).toMatchObject({ width: drawn.width / 2.5, height: drawn.height / 2.5 });
    expect(await inkedShare("pdf/ocr_test.pdf", runsOf(ingested))).toBe(1);
  });

  it("says that there is nothing to recognise, or that the language is missing", async () => {
    await expect(read("made/en2col.pdf")).rejects.toMatchObject({ code: "EMPTY" });
    const lying = sharedPath("corpus/pdf/ocr_test.pdf");
    const context = { limits: defaultLimits, onProgress: () => undefined };
    await expect(
      recognise({ path: lying, fileName: "a.pdf", language: "../eng" }, context),
    ).rejects.toMatchObject({
      code: "LANGUAGE",
    });
  });
});
