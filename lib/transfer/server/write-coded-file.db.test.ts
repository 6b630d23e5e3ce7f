import { beforeAll, describe, expect, it } from "vitest";
import { paintPdf } from "@/lib/api/paint-pdf";
import { passwordPdf } from "@/lib/ingest/ingest-failure";
import { readAnnotations } from "@/lib/ingest/testing/read-annotations";
import { openSample } from "@/lib/projects/server/sample";
import { standingOf } from "@/lib/projects/permissions";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { fail } from "@/lib/shared/result";
import { rangesIn } from "@/lib/text/page-runs";
import type { DocumentRow, ProjectRows } from "@/lib/transfer/project-rows";
import { openTexts } from "./open-texts";
import { pseudonymise } from "./pseudonymise";
import { readPrintedPages, readReading } from "./read-reading";
import { readRows } from "./read-rows";
import { readPdfWords } from "@/lib/ingest/testing/read-pdf-words";
import { type PaintPdf, writeCodedFile } from "./write-coded-file";

const on = { owner: "project", signal: new AbortController().signal };
const packed = (words: string) => words.replace(/\s+/g, "");

describe("a document as a PDF", () => {
  let rows: ProjectRows;
  let printed: DocumentRow;
  let spoken: DocumentRow;

  beforeAll(async () => {
    const { userId, name } = await createTestMember();
    const { id } = await openSample(userId);
    const standing = standingOf("owner");
    rows = await readRows({ userId, name, projectId: id, standing, action: "project.export" });
    printed = rows.documents.find(({ mediaType }) => mediaType === "application/pdf")!;
    spoken = rows.documents.find(({ title }) => title.startsWith("Interview"))!;
  });

  const passagesOf = ({ id }: DocumentRow) => rows.passages.filter(({ documentId }) => documentId === id);
  const codersOf = (documentRow: DocumentRow) => {
    const ids = new Set(passagesOf(documentRow).map(({ id }) => id));
    const own = rows.codings.filter(({ passageId }) => ids.has(passageId));
    return new Set(own.map(({ passageId, layerId }) => `${passageId} ${layerId}`));
  };
  const writePdf = async (
    row: DocumentRow,
    paint: PaintPdf = paintPdf,
    readable: Parameters<typeof openTexts>[0] = {
      rows,
      readText: readReading,
      readPages: readPrintedPages,
    },
  ) => {
    const file = await writeCodedFile(openTexts(readable, null, row.id), row, "pdf", paint, on);
    return file as Uint8Array<ArrayBuffer>;
  };

  it("is the one it came as, with each coder's passages painted over their very words", async () => {
    const found = (await readAnnotations(await writePdf(printed))).filter(
      ({ subtype }) => subtype === "Highlight",
    );
    const names = new Map(rows.layers.map(({ id, name }) => [id, name]));
    expect(new Set(found.map(({ author }) => author))).toEqual(
      new Set([...codersOf(printed)].map((each) => names.get(each.split(" ")[1]!))),
    );
    expect([...names.values()].some((name) => name.endsWith("(language model)"))).toBe(true);
    const { text } = await readReading(printed.id);
    const pages = await readPrintedPages(printed.id);
    const marked = found.map(({ page, quads }) => {
      const { height, runs } = pages[page]!;
      const words = Array.from({ length: quads.length / 8 }, (_, at) => {
        const [left, top, right, , , bottom] = quads.slice(8 * at, 8 * at + 8);
        return rangesIn({ left: left!, top: height - top!, right: right!, bottom: height - bottom! }, runs);
      });
      return packed(
        words
          .flat()
          .map(({ start, end }) => text.slice(start, end))
          .join(""),
      );
    });
    const whole = passagesOf(printed).map(({ quotes }) => packed(quotes.join("")));
    expect(whole.length).toBeGreaterThan(0);
    // Of a passage on two pages each has its part.
    const parts = whole.flatMap((words) => marked.filter((each) => words.startsWith(each)));
    expect(parts.length).toBeGreaterThanOrEqual(whole.length);
    for (const each of marked) expect(whole.some((words) => words.includes(each))).toBe(true);
    expect(marked.length).toBeGreaterThanOrEqual(codersOf(printed).size);
  });

  it("is made of the text for what came as something else", async () => {
    const file = await writePdf(spoken);
    const found = await readAnnotations(file);
    expect(found.filter(({ subtype }) => subtype === "Highlight").length).toBeGreaterThanOrEqual(
      codersOf(spoken).size,
    );
    const words = packed(await readPdfWords(file));
    const { text } = await readReading(spoken.id);
    let from = 0;
    for (const paragraph of text.split(/\n\s*\n/).slice(2)) {
      const at = words.indexOf(packed(paragraph).slice(0, 40), from);
      expect(at, paragraph).toBeGreaterThan(from);
      from = at;
    }
  });

  it("is made of the text where names are replaced, and has none of them", async () => {
    const names = [{ name: "Moscow", replacement: "Landia", matchCase: false }];
    const readable = await pseudonymise(rows, names, printed.id);
    const words = await readPdfWords(await writePdf(printed, paintPdf, readable));
    expect(words).toContain("Landia");
    expect(words).not.toContain("Moscow");
    expect(words).toMatch(/made of the document’s text, as the original PDF has the names/);
  });

  it("is made of the text where the original never came", async () => {
    const words = await readPdfWords(await writePdf({ ...printed, sha256: "" }));
    expect(words).toMatch(/as\s+the\s+original\s+PDF\s+is\s+not\s+kept\s+here\./);
    expect(words).toContain("Six Locks and Few Keys");
  });

  it("is made of the text where the original cannot be opened, and says so", async () => {
    const locked: PaintPdf = (input, running) =>
      typeof input.file === "string"
        ? Promise.resolve(fail(passwordPdf().toError()))
        : paintPdf(input, running);
    const words = await readPdfWords(await writePdf(printed, locked));
    expect(words).toMatch(/as\s+the\s+original\s+PDF\s+is\s+locked\s+with\s+a\s+password\./);
    expect(words).toContain("Six Locks and Few Keys");
  });
});
