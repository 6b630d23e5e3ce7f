import "server-only";
import { KeptProcess } from "@/lib/platform/kept-process";
import type { CodedFileInput, CodedFileOrder, CodedFileOutput, CodedFileTask } from "./coded-file-task";

const writing = new KeptProcess({
  file: "lib/transfer/server/coded-file-worker.ts",
  heap: 1024,
  longest: 120_000,
  say: {
    tooLong:
      "Writing this document with its codings takes more than two minutes, so it was stopped. Choose fewer coders.",
    tooMuch:
      "Writing this document with its codings takes more memory than it may have. Choose fewer coders.",
    failed: "The document could not be written. Choose another format, or tell who runs this server.",
    notStarted: "Documents cannot be written at the moment. Try again in a minute.",
  },
});

/** For whom a document is written, and whether somebody still waits for it. */
export interface WrittenFor {
  /** Turns go round between owners: the project. */
  readonly owner: string;
  readonly signal: AbortSignal;
}

/**
 * Does a task on a document with its codings in a process of its own, so that nobody else waits for it: of 600,000 characters that
 * takes seconds. Rejects with the signal's reason when that is aborted; with an AppError when it takes too long or too much.
 */
export const runCodedFile = async <T extends CodedFileTask>(
  task: T,
  input: CodedFileInput<T>,
  on: WrittenFor,
): Promise<CodedFileOutput<T>> =>
  (await writing.run(() => ({ task, input }) satisfies CodedFileOrder, on)) as CodedFileOutput<T>;
