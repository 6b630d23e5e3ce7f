import "server-only";
import type { CodedDocument } from "@/lib/exchange/coded/coded-document";
import type { IngestError, IngestErrorCode } from "@/lib/ingest/ingested";
import type { PdfMark } from "@/lib/ingest/pdf-mark";
import { hasStoredFile, withStoredFile } from "@/lib/platform/files";
import { AppError } from "@/lib/shared/app-error";
import { fail, type Result } from "@/lib/shared/result";
import type { DocumentRow } from "@/lib/transfer/project-rows";
import type { fileOfFormat } from "@/lib/transfer/text-formats";
import type { CodedTexts } from "./open-texts";
import { runCodedFile, type WrittenFor } from "./run-coded-file";

/** Puts marks on the pages of a PDF, which stands at a path or is given. Never throws for a bad file. */
export type PaintPdf = (
  input: { readonly file: string | Uint8Array; readonly marks: readonly PdfMark[] },
  on: WrittenFor,
) => Promise<Result<Uint8Array, IngestError>>;

/**
 * A document with its codings as the file of a format. As a PDF it is the original with its passages painted; what came as
 * something else, cannot be painted, or goes out with other names is made of its text, and says so.
 */
export async function writeCodedFile(
  texts: Pick<CodedTexts, "frame" | "read" | "readPages">,
  row: DocumentRow,
  format: keyof typeof fileOfFormat,
  paint: PaintPdf,
  on: WrittenFor,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const { frame } = texts;
  const document = await texts.read(row);
  if (format !== "pdf") return runCodedFile(format, { document, frame }, on);
  const original = await paintOriginal(texts, row, document, paint, on);
  if (original.ok) return new Uint8Array(original.value);
  const about = original.error === null ? [] : [original.error];
  const painted = await paint(await runCodedFile("pdf", { document, frame, about }, on), on);
  if (!painted.ok)
    throw new AppError(
      "CONFLICT",
      "The PDF takes more time or memory than it may have. Choose fewer coders, or take out the web page or the Word document.",
    );
  return new Uint8Array(painted.value);
}

/** Fails with a sentence that says why it was not painted; null where there is no PDF that could be. */
async function paintOriginal(
  { frame, readPages }: Pick<CodedTexts, "frame" | "readPages">,
  { id, mediaType, sha256 }: DocumentRow,
  document: CodedDocument,
  paint: PaintPdf,
  on: WrittenFor,
): Promise<Result<Uint8Array, string | null>> {
  if (mediaType !== "application/pdf") return fail(null);
  const madeOfText = (why: string) => fail(`This file was made of the document’s text, as ${why}.`);
  if (readPages === null) return madeOfText("the original PDF has the names that are replaced here");
  if (!(await hasStoredFile(sha256))) return madeOfText("the original PDF is not kept here");
  const pages = await readPages(id);
  if (pages.length === 0)
    return madeOfText("it is not known where on the pages of the original PDF it stands");
  const marks = await runCodedFile("marks", { document, frame, pages }, on);
  const painted = await withStoredFile(sha256, (path) => paint({ file: path, marks }, on));
  return painted.ok
    ? painted
    : madeOfText(reasons[painted.error.code] ?? "the original PDF is too large to be painted");
}

const reasons: Partial<Record<IngestErrorCode, string>> = {
  PDF_PASSWORD: "the original PDF is locked with a password",
  PDF_PROTECTION: "the original PDF has a protection that cannot be opened",
  PDF_BROKEN: "the original PDF is damaged",
};
