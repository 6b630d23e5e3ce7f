import "server-only";
import { KeptProcess } from "@/lib/platform/kept-process";
import type { ComparisonOrder, ComparisonOutput, ComparisonTask, SentStudy } from "./comparison-task";

const openLane = () =>
  new KeptProcess({
    file: "lib/agreement/server/comparison-worker.ts",
    heap: 1024,
    longest: 60_000,
    say: {
      tooLong:
        "This comparison takes more than a minute, so it was stopped. Compare fewer documents, codes or coders at once.",
      tooMuch:
        "This comparison takes more memory than it may have. Compare fewer documents or codes at once.",
      failed:
        "Agreement could not be computed. Choose other units or fewer coders, or tell who runs this server.",
      notStarted: "Agreement cannot be computed at the moment. Try again in a minute.",
    },
  });
/** The measures of the continuum take far longer than the others, which do not wait for them. */
const [usual, slow] = [openLane(), openLane()];
const laneOf: Readonly<Record<ComparisonTask, KeptProcess>> = {
  compare: usual,
  rate: usual,
  continuum: slow,
};

/**
 * Does a task on a study in a process of its own, so that nobody else waits for it; one after the other, projects in turn.
 * Rejects with the signal's reason when that is aborted, and ends the process; with an AppError when it takes too long.
 */
export const runComparison = async <T extends ComparisonTask>(
  task: T,
  study: SentStudy,
  on: { readonly owner: string; readonly signal?: AbortSignal | undefined },
): Promise<ComparisonOutput<T>> =>
  (await laneOf[task].run(() => ({ task, study }) satisfies ComparisonOrder, on)) as ComparisonOutput<T>;
