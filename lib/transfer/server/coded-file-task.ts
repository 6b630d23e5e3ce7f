import type { CodedDocument, CodedFrame } from "@/lib/exchange/coded/coded-document";
import { writeCodedDocx } from "@/lib/exchange/coded/write-coded-docx";
import { writeCodedHtml } from "@/lib/exchange/coded/write-coded-html";
import { writeCas } from "@/lib/exchange/uima/write-cas";

/** What can be made of a document with its codings: a file each. */
const tasks = { html: writeCodedHtml, docx: writeCodedDocx, uima: writeCas };
export type CodedFileTask = keyof typeof tasks;
export type CodedFileOutput<T extends CodedFileTask> = Awaited<ReturnType<(typeof tasks)[T]>>;

/** What the process that writes is sent. */
export interface CodedFileOrder {
  readonly task: CodedFileTask;
  readonly document: CodedDocument;
  readonly frame: CodedFrame;
}

/** Does one task on a document that was sent. */
export const runCodedFileTask = async ({ task, document, frame }: CodedFileOrder): Promise<unknown> =>
  tasks[task](document, frame);
