import "server-only";
import { setImmediate } from "node:timers/promises";
import {
  nameForBrat,
  writeBrat,
  writeBratConfiguration,
  writeBratLabels,
} from "@/lib/exchange/brat/write-brat";
import type { CodedDocument, CodedFrame } from "@/lib/exchange/coded/coded-document";
import { writeDoccanoLine } from "@/lib/exchange/doccano/write-doccano";
import { numberStems } from "@/lib/exchange/file-name";
import { uniqueNames } from "@/lib/exchange/unique-names";
import { type ZipEntry, writeZip } from "@/lib/exchange/write-zip";
import type { DocumentRow } from "@/lib/transfer/project-rows";
import { fileOfFormat, isOneFile, type TextFormat } from "@/lib/transfer/text-formats";
import { openCodedDocuments } from "@/lib/transfer/to-coded-document";
import type { ReadableRows } from "./pseudonymise";
import { runCodedFile, type WrittenFor } from "./run-coded-file";

/** What of a project goes out with its codings. */
export interface CodedTexts {
  readonly frame: CodedFrame;
  /** In the project's order. */
  readonly documents: readonly DocumentRow[];
  /** Reads one; texts are held one at a time. */
  readonly read: (document: DocumentRow) => Promise<CodedDocument>;
}

/** `layerIds`: whose codings; null for all that the member sees. `documentId`: one document alone; null for all. */
export function openTexts(
  { rows, readText }: ReadableRows,
  layerIds: ReadonlySet<string> | null,
  documentId: string | null,
): CodedTexts {
  const { frame, make } = openCodedDocuments(rows, layerIds);
  return {
    frame,
    documents: rows.documents.filter(({ id }) => documentId === null || id === documentId),
    read: async (document) => make(document, await readText(document.id)),
  };
}

/**
 * Documents with their codings, in pieces, one document after the other: an archive with a file or more each, of doccano
 * lines of one file. Ends early when the signal says that nobody waits.
 */
export function exportTexts(
  texts: CodedTexts,
  format: TextFormat,
  on: WrittenFor,
): AsyncGenerator<Uint8Array> {
  return format === "doccano" ? writeLines(texts, on.signal) : writeZip(listEntries(texts, format, on));
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
  { frame, documents, read }: CodedTexts,
  format: Exclude<TextFormat, "doccano">,
  on: WrittenFor,
): AsyncGenerator<ZipEntry> {
  const names = nameFiles(documents, format);
  const forBrat = nameForBrat(frame);
  if (format === "brat") {
    yield textEntry("annotation.conf", writeBratConfiguration(frame, forBrat));
    yield textEntry("visual.conf", writeBratLabels(frame, forBrat));
  }
  for (const [at, row] of documents.entries()) {
    on.signal.throwIfAborted();
    await setImmediate(); // others are served between two documents
    const document = await read(row);
    const name = names[at]!;
    if (isOneFile(format)) {
      const file = await runCodedFile(format, { document, frame }, on);
      yield textEntry(`${name}.${fileOfFormat[format].extension}`, file);
    } else {
      yield textEntry(`${name}.txt`, document.text);
      yield textEntry(`${name}.ann`, writeBrat(document, forBrat));
    }
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
