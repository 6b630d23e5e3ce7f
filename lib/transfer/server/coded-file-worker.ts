import type { WorkerAnswer } from "@/lib/platform/kept-process";
import { type CodedFileOrder, runCodedFileTask } from "./coded-file-task";

/** Writes one document after another, as its parent sends them, and ends with its parent. */
process.on("message", (order: CodedFileOrder) => {
  runCodedFileTask(order).then(
    (value) => answer({ ok: true, value }),
    (error: unknown) =>
      answer({ ok: false, cause: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.once("disconnect", () => process.exit(0));

const answer = (given: WorkerAnswer) => process.send?.(given);
