import "server-only";
import { setImmediate } from "node:timers/promises";
import {
  nameForBrat,
  writeBrat,
  writeBratConfiguration,
  writeBratLabels,
} from "@/lib/exchange/brat/write-brat";
import { writeDoccanoLine } from "@/lib/exchange/doccano/write-doccano";
import { numberStems } from "@/lib/exchange/file-name";
import { uniqueNames } from "@/lib/exchange/unique-names";
import { type ZipEntry, writeZip } from "@/lib/exchange/write-zip";
import { AppError } from "@/lib/shared/app-error";
import { fileOfFormat, isOneFile, type TextFormat } from "@/lib/transfer/text-formats";
import type { CodedTexts } from "./open-texts";
import type { WrittenFor } from "./run-coded-file";
import { type PaintPdf, writeCodedFile } from "./write-coded-file";

/**
 * Documents with their codings, in pieces, one document after the other: an archive with a file or more each, of doccano
 * lines of one file. One that takes more time or memory than it may have is a note in the archive that says so. Ends early when the
 * signal says that nobody waits.
 */
export function exportTexts(
  texts: CodedTexts,
  format: TextFormat,
  paint: PaintPdf,
  on: WrittenFor,
): AsyncGenerator<Uint8Array> {
  if (format === "doccano") return writeLines(texts, on.signal);
  return writeZip(listEntries(texts, format, paint, on));
}

async function* writeLines(
  { frame, documents, read }: CodedTexts,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for (const [at, document] of documents.entries()) {
    signal.throwIfAborted();
    await setImmediate(); // others are served between two documents
    const line = writeDoccanoLine(await read(document), frame, at + 1);
    if (line !== null) yield Buffer.from(line);
  }
}

async function* listEntries(
  texts: CodedTexts,
  format: Exclude<TextFormat, "doccano">,
  paint: PaintPdf,
  on: WrittenFor,
): AsyncGenerator<ZipEntry> {
  const { frame, documents, read } = texts;
  const names = nameFiles(documents, format);
  const forBrat = nameForBrat(frame);
  if (format === "brat") {
    yield textEntry("annotation.conf", writeBratConfiguration(frame, forBrat));
    yield textEntry("visual.conf", writeBratLabels(frame, forBrat));
  }
  for (const [at, row] of documents.entries()) {
    on.signal.throwIfAborted();
    await setImmediate(); // others are served between two documents
    const name = names[at]!;
    if (isOneFile(format)) {
      const file = await sayWhyNot(() => writeCodedFile(texts, row, format, paint, on));
      if (file instanceof AppError) yield textEntry(`${name}, not written.txt`, `${file.message}\n`);
      else yield textEntry(`${name}.${fileOfFormat[format].extension}`, file);
    } else {
      const document = await read(row);
      yield textEntry(`${name}.txt`, document.text);
      yield textEntry(`${name}.ann`, writeBrat(document, forBrat));
    }
  }
}

/** What is expected to go wrong with one document is given back: the others leave all the same. */
async function sayWhyNot<T>(write: () => Promise<T>): Promise<T | AppError> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** brat wants names without blanks. */
function nameFiles(documents: CodedTexts["documents"], format: TextFormat): string[] {
  const stems = numberStems(documents.map(({ title }) => title));
  return format === "brat" ? uniqueNames(stems, "document") : stems;
}

const textEntry = (name: string, file: string | Uint8Array): ZipEntry => ({
  name,
  compress: true,
  bytes: [typeof file === "string" ? Buffer.from(file) : file],
});
