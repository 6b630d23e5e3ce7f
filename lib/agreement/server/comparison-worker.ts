import type { WorkerAnswer } from "@/lib/platform/kept-process";
import { type ComparisonOrder, runTask } from "./comparison-task";

/** Compares one study after another, as its parent sends them, and ends with its parent. */
process.on("message", (order: ComparisonOrder) => {
  process.send?.(answer(order));
});
process.once("disconnect", () => process.exit(0));

function answer(order: ComparisonOrder): WorkerAnswer {
  try {
    return { ok: true, value: runTask(order) };
  } catch (error) {
    return { ok: false, cause: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
