import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { CodedDocument, CodedFrame } from "@/lib/exchange/coded/coded-document";
import { findPrintedPlaces, listPdfMarks, type PrintedPage } from "@/lib/exchange/coded/list-pdf-marks";
import { writeCodedDocx } from "@/lib/exchange/coded/write-coded-docx";
import { writeCodedHtml } from "@/lib/exchange/coded/write-coded-html";
import { writeCodedPdf } from "@/lib/exchange/coded/write-coded-pdf";
import { writeCas } from "@/lib/exchange/uima/write-cas";

interface Coded {
  readonly document: CodedDocument;
  readonly frame: CodedFrame;
}

/** What can be made of a document with its codings. */
const tasks = {
  html: ({ document, frame }: Coded) => writeCodedHtml(document, frame),
  docx: ({ document, frame }: Coded) => writeCodedDocx(document, frame),
  uima: ({ document, frame }: Coded) => writeCas(document, frame),
  /** A PDF of its text, and the marks on that. `about`: sentences that stand before the text. */
  pdf: async ({ document, frame, about }: Coded & { readonly about: readonly string[] }) =>
    writeCodedPdf(document, frame, { regular: await readFace(""), bold: await readFace("-Bold") }, about),
  /** The marks on the pages it was printed on. */
  marks: ({ document, frame, pages }: Coded & { readonly pages: readonly PrintedPage[] }) =>
    listPdfMarks(document, frame, findPrintedPlaces(pages)),
};
export type CodedFileTask = keyof typeof tasks;
export type CodedFileInput<T extends CodedFileTask> = Parameters<(typeof tasks)[T]>[0];
export type CodedFileOutput<T extends CodedFileTask> = Awaited<ReturnType<(typeof tasks)[T]>>;

/** What the process that writes is sent. */
export interface CodedFileOrder {
  readonly task: CodedFileTask;
  readonly input: unknown;
}

/** Does one task on a document that was sent. */
export const runCodedFileTask = async ({ task, input }: CodedFileOrder): Promise<unknown> =>
  (tasks[task] as (input: unknown) => unknown)(input);

/** A font with Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic letters, and signs of mathematics. */
const readFace = (face: string): Promise<Uint8Array> =>
  readFile(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/DejaVuSansCondensed${face}.ttf`));
