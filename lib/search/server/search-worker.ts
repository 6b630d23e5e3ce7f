import type { WorkerAnswer } from "@/lib/platform/kept-process";
import { type SearchOrderOfWork, runSearchTask } from "./search-task";

/** Searches one order after another, as its parent sends them, and ends with its parent. */
process.on("message", (order: SearchOrderOfWork) => {
  runSearchTask(order).then(
    (value) => answer({ ok: true, value }),
    (error: unknown) =>
      answer({ ok: false, cause: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.once("disconnect", () => process.exit(0));

const answer = (given: WorkerAnswer) => process.send?.(given);
