import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { defaultLimits } from "@/lib/ingest/ingested";
import { makeDocx, paragraph } from "@/lib/ingest/testing/make-docx";
import { makeEpub } from "@/lib/ingest/testing/make-epub";
import { makeOdt, odtContent } from "@/lib/ingest/testing/make-odt";
import { makePdf } from "@/lib/ingest/testing/make-pdf";
import { makeXlsx } from "@/lib/ingest/testing/make-xlsx";
import { makeZip } from "@/lib/ingest/testing/make-zip";
import { readFile } from "./read-file";
import { readSheets } from "./read-sheets";
import { unpackArchive } from "./unpack-archive";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-hostile-"));
afterAll(() => rmSync(folder, { recursive: true }));

const context = { limits: defaultLimits, onProgress: () => undefined };

/** "CODE: message" of the failure, or the text that was read. */
async function outcomeOf(fileName: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, fileName);
  writeFileSync(file, content);
  try {
    if (fileName.endsWith(".xlsx")) return JSON.stringify((await readSheets(file, {}, defaultLimits)).sheets);
    if (fileName.endsWith(".zip"))
      return String((await unpackArchive({ path: file, folder }, context)).files.length);
    return (await readFile({ path: file, fileName }, context)).text;
  } catch (error) {
    return `${String((error as { code?: string }).code)}: ${(error as Error).message}`;
  }
}

/** Ten entities of ten of the one before: three billion letters, were they expanded. */
const laughs = `<!DOCTYPE lolz [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("")}]>`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><text>&l9;</text></svg>`;

const words = makePdf({ pages: ["BT /F1 9 Tf 10 10 Td (hello) Tj ET"] });
const manyPages = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[${"3 0 R ".repeat(100_000)}]/Count 100000>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`;
const hugePage = (side: number) =>
  makePdf({ pages: ["BT /F1 9 Tf 10 10 Td (hello) Tj ET"], mediaBox: `[0 0 ${side} ${side}]` });

describe("hostile files", { timeout: 30_000 }, () => {
  it.each<[string, string | Uint8Array, string]>([
    [
      "laughs.docx",
      makeDocx(paragraph("&l9;"), laughs),
      "OFFICE_BROKEN: This Word document is damaged or holds parts that are not allowed",
    ],
    [
      "laughs.odt",
      makeOdt(odtContent("<text:p>&l9;</text:p>", "", laughs)),
      "OFFICE_BROKEN: This OpenDocument text is damaged or holds parts that are not allowed",
    ],
    [
      "laughs.xlsx",
      makeXlsx({ rows: '<row><c t="str"><v>&l9;</v></c></row>', prolog: laughs }),
      "OFFICE_BROKEN: This workbook is damaged, or holds parts that are not allowed",
    ],
    ["laughs.epub", makeEpub({ "a.xhtml": `${laughs}<html><p>Words &l9;</p></html>` }), "Words &l9;"],
    [
      "laughs.svg",
      `<?xml version="1.0"?>\n${laughs.replace("lolz", "svg")}${svg}`,
      "WRONG_TYPE: This is a drawing (SVG)",
    ],
    [
      "drawing.svg",
      `\ufeff<!-- a --><!-- b -->${svg}`,
      "WRONG_TYPE: This is a drawing (SVG), which can hold programs and is not opened here. Save it as PNG, or print it to PDF, and upload that.",
    ],
    ["drawing.html", svg, "WRONG_TYPE: This is a drawing (SVG)"],
    ["drawing.txt", `<s:svg>${svg}</s:svg>`, "WRONG_TYPE: This is a drawing (SVG)"],
    [
      "picture.tif",
      Uint8Array.of(0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0, 0),
      "WRONG_TYPE: This is a TIFF picture, which browsers cannot show. Print it to PDF, so that all its pages stay together",
    ],
    ["a.docx", words, "OTHER_TYPE: The file is named .docx but is a PDF. Import it as a PDF?"],
    ["a.txt", makeDocx(paragraph("x")), "OTHER_TYPE: The file is named .txt but is a Word document."],
    ["a.pdf", "Just words.", "WRONG_TYPE: The file is named .pdf, but what is inside is not PDF."],
    ["b.pdf", manyPages, "TOO_LARGE: The PDF has 100,000 pages; the limit is 2,000. Split it"],
    [
      "c.pdf",
      hugePage(1_000_000),
      "TOO_LARGE: Page 1 of the PDF says it is 1,000,000 × 1,000,000 points large; the limit is 14,400 (200 inches)",
    ],
    ["d.pdf", hugePage(14_400), "hello"],
    [
      "dense.zip",
      makeZip({ "a.txt": " ".repeat(30_000_000) }),
      "TOO_COMPLEX: This archive unpacks to more than 2,000 files, to more than 200 MB, or to more than 200 times its own size",
    ],
    [
      "many.zip",
      makeZip(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}.txt`, "x"]))),
      "TOO_COMPLEX: This archive unpacks",
    ],
  ])("of name %s end in a sentence", async (fileName, content, expected) => {
    expect((await outcomeOf(fileName, content)).slice(0, expected.length)).toBe(expected);
  });

  it("are not waited for because comments stand before what they are", async () => {
    expect(await outcomeOf("comments.html", `${"<!---->".repeat(500)}x`)).toContain("x");
  });
});
