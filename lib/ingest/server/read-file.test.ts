import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import { afterAll, describe, expect, it } from "vitest";
import { IngestFailure } from "@/lib/ingest/ingest-failure";
import {
  defaultLimits,
  type Ingested,
  type IngestError,
  type IngestErrorCode,
  type IngestOptions,
  type IngestWarningCode,
} from "@/lib/ingest/ingested";
import { makeDocx, paragraph } from "@/lib/ingest/testing/make-docx";
import { fail, ok, type Result } from "@/lib/shared/result";
import { blockProblems } from "@/lib/text/testing/block-problems";
import { hasShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { readFile } from "./read-file";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-read-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(file: string, options: IngestOptions = {}): Promise<Result<Ingested, IngestError>> {
  try {
    return ok(
      await readFile(
        { path: file, fileName: path.basename(file), options },
        { limits: defaultLimits, onProgress: () => undefined },
      ),
    );
  } catch (error) {
    if (error instanceof IngestFailure) return fail(error.toError());
    throw error;
  }
}

async function readMade(fileName: string, content: string | Uint8Array) {
  const file = path.join(folder, fileName);
  writeFileSync(file, content);
  return read(file);
}

describe("readFile", () => {
  it("reads a text file with foreign line ends and letters", async () => {
    const result = await readMade("a.txt", "\ufeffOne.\r\n\r\nTwo \0 é.\r\n");
    expect(result).toMatchObject({ ok: true, value: { text: "One.\n\nTwo \ufffd é.\n", form: "plain" } });
  });

  it("recognises an old encoding and says so", async () => {
    const words = "Все люди рождаются свободными и равными в своем достоинстве и правах. ".repeat(5);
    const result = await readMade("a.txt", iconv.encode(words, "windows-1251"));
    expect(result).toMatchObject({ ok: true, value: { text: words } });
    expect(result.ok && result.value.extraction.warnings[0]?.message).toContain("windows-1251");
  });

  it("reads Markdown by its name and HTML by its content", async () => {
    expect(await readMade("a.md", "*One*")).toMatchObject({ ok: true, value: { form: "markdown" } });
    expect(await readMade("a.txt", "<!doctype html><p>One")).toMatchObject({
      ok: true,
      value: { text: "One" },
    });
  });

  it("reads a Word document", async () => {
    const result = await readMade(
      "a.docx",
      makeDocx(paragraph("Work", "Heading1") + paragraph("They worked.")),
    );
    expect(result).toMatchObject({
      ok: true,
      value: { text: expect.stringContaining("They worked.") as string, form: "docx" },
    });
  });

  it.each<[string, string, string | Uint8Array, IngestErrorCode]>([
    ["an empty file", "a.txt", "", "EMPTY"],
    ["a file of blanks", "a.txt", " \n\t", "EMPTY"],
    [
      "noise named as a text",
      "a.txt",
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + 13) % 251),
      "ENCODING",
    ],
    ["a text named as a PDF", "a.pdf", "just words", "WRONG_TYPE"],
    ["a picture of another kind", "a.txt", Buffer.from("II*\0\x08\0\0\0\0\0", "latin1"), "WRONG_TYPE"],
    ["a picture cut off before its size", "a.png", Buffer.from("\xff\xd8\xff\xe0", "latin1"), "IMAGE_BROKEN"],
    ["a broken PDF", "a.pdf", "%PDF-1.7 and nothing more", "PDF_BROKEN"],
    [
      "a document type declaration",
      "a.docx",
      makeDocx(paragraph("x"), '<!DOCTYPE d [<!ENTITY e "e">]>'),
      "OFFICE_BROKEN",
    ],
    ["HTML nested past sense", "a.html", "<html>" + "<div>".repeat(9000), "TOO_COMPLEX"],
  ])("refuses %s", async (_, fileName, content, code) => {
    const result = await readMade(fileName, content);
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(!result.ok && result.error.message).toMatch(/\..*\./s);
  });
});

describe.skipIf(!hasShared)("readFile with ../shared/corpus", () => {
  it.each<[string, IngestErrorCode]>([
    ["made/encrypted-user-password-secret.pdf", "PDF_PASSWORD"],
    ["made/truncated.pdf", "PDF_BROKEN"],
    ["made/empty.pdf", "EMPTY"],
    ["made/random.docx", "WRONG_TYPE"],
    ["office/encrypted.docx", "OFFICE_PASSWORD"],
    ["hostile/xxe.odt", "OFFICE_BROKEN"],
  ])("refuses %s: %s", async (name, code) => {
    expect(await read(sharedPath(`corpus/${name}`))).toMatchObject({ ok: false, error: { code } });
  });

  it.each<[string, IngestWarningCode, number, number, boolean]>([
    ["made/scan-1col-150dpi.pdf", "NO_TEXT", 0, 1, false],
    // Its first and last page can be read.
    ["pdf/no-unicode-map-TAMReview.pdf", "BAD_TEXT", 1, 22, true],
  ])("keeps the pages of %s and warns: %s", async (name, code, from, to, hasText) => {
    const result = await read(sharedPath(`corpus/${name}`));
    if (!result.ok) throw new Error(result.error.message);
    const { text, pages, extraction } = result.value;
    const garbled = Array.from({ length: to - from }, (_, index) => from + index);
    expect(extraction.warnings).toMatchObject([{ code, pages: garbled }]);
    expect(pages.length).toBeGreaterThanOrEqual(to);
    expect(text !== "").toBe(hasText);
  });

  it.each([
    ["made/encrypted-user-password-secret.pdf", "secret"],
    ["pdf/aes-256.pdf", "foo"],
    ["pdf/rc4-40.pdf", "foo"],
  ])("opens %s with its password only", async (name, password) => {
    const path = sharedPath(`corpus/${name}`);
    expect(await read(path, { password })).toMatchObject({ ok: true });
    expect(await read(path, { password: "wrong" })).toMatchObject({
      ok: false,
      error: { code: "PDF_PASSWORD_WRONG" },
    });
    expect(await read(path)).toMatchObject({ ok: false, error: { code: "PDF_PASSWORD" } });
  });

  /** Percent of the true words that were read. */
  it.each([
    ["made/en2col.pdf", "made/en2col.gt.txt", 97],
    ["made/encrypted-owner-only.pdf", "made/en2col.gt.txt", 97],
    ["made/rus-serif-2col.pdf", "made/rus-serif-2col.gt.txt", 97],
    ["made/arb-naskh-2col.pdf", "made/arb-naskh-2col.gt.txt", 95],
    ["made/urd-naskh-2col.pdf", "made/urd-naskh-2col.gt.txt", 85],
    ["made/en1col.docx", "made/en1col.gt.txt", 97],
    ["made/urd-naskh-2col.docx", "made/urd-naskh-2col.gt.txt", 97],
    ["made/arb-naskh-2col.odt", "made/arb-naskh-2col.gt.txt", 97],
    ["made/rus-serif-2col.rtf", "made/rus-serif-2col.gt.txt", 97],
    ["text/udhr-russian.utf-16le-bom.txt", "text/udhr-russian.windows-1251.txt", 70],
    ["text/udhr-urdu.utf-16le-nobom.txt", "text/udhr-urdu.utf-8.txt", 100],
  ])("reads of %s, by %s, at least %i percent of the words", async (name, truthName, least) => {
    const [result, truth] = await Promise.all(
      [name, truthName].map((file) => read(sharedPath(`corpus/${file}`))),
    );
    if (!result?.ok || !truth?.ok) throw new Error("not read");
    expect(blockProblems(result.value.text, result.value.blocks)).toEqual([]);
    const words = (text: string) => text.replace(/-\n/g, "").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const found = new Set(words(result.value.text));
    const true_ = words(truth.value.text);
    expect((100 * true_.filter((word) => found.has(word)).length) / true_.length).toBeGreaterThanOrEqual(
      least,
    );
  });
});
