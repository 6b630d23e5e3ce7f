import "server-only";
import { FairTurns } from "@/lib/platform/fair-turns";
import { log } from "@/lib/platform/logger";
import { AppError } from "@/lib/shared/app-error";
import type {
  ComparisonAnswer,
  ComparisonOrder,
  ComparisonOutput,
  ComparisonTask,
  SentStudy,
} from "./comparison-task";
import { KeptProcess } from "./kept-process";

/** Milliseconds that a comparison may take. */
const longest = 60_000;

/** Where studies wait for one another. */
interface Lane {
  readonly turns: FairTurns;
  readonly process: KeptProcess;
}
const openLane = (): Lane => ({ turns: new FairTurns(1), process: new KeptProcess() });
/** The measures of the continuum take far longer than the others, which do not wait for them. */
const [usual, slow] = [openLane(), openLane()];
const laneOf: Readonly<Record<ComparisonTask, Lane>> = { compare: usual, rate: usual, continuum: slow };

/**
 * Does a task on a study in a process of its own, so that nobody else waits for it; one after the other, projects in turn.
 * Rejects with the signal's reason when that is aborted, and ends the process; with an AppError when it takes too long.
 */
export async function runComparison<T extends ComparisonTask>(
  task: T,
  study: SentStudy,
  { owner, signal }: { readonly owner: string; readonly signal?: AbortSignal | undefined },
): Promise<ComparisonOutput<T>> {
  const { turns, process } = laneOf[task];
  const endTurn = await turns.take(owner, signal);
  try {
    signal?.throwIfAborted();
    return (await ask(process, { task, study }, signal)) as ComparisonOutput<T>;
  } finally {
    endTurn();
  }
}

function ask(process: KeptProcess, order: ComparisonOrder, signal?: AbortSignal): Promise<unknown> {
  const child = process.take();
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void, keep: boolean) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      child.removeAllListeners();
      if (keep) process.giveBack(child);
      else child.kill("SIGKILL");
      finish();
    };
    const fail = (message: string) => settle(() => reject(new AppError("CONFLICT", message)), false);
    const abort = () => settle(() => reject(signal?.reason as Error), false);
    const timer = setTimeout(
      () =>
        fail(
          "This comparison takes more than a minute, so it was stopped. Compare fewer documents, codes or coders at once.",
        ),
      longest,
    );
    signal?.addEventListener("abort", abort, { once: true });
    child.on("message", (answer: ComparisonAnswer) => {
      if (answer.ok) return settle(() => resolve(answer.value), true);
      log("error", `Agreement could not be computed: ${answer.cause}`);
      fail(
        "Agreement could not be computed. Choose other units or fewer coders, or tell who runs this server.",
      );
    });
    child.once("exit", () =>
      fail("This comparison takes more memory than it may have. Compare fewer documents or codes at once."),
    );
    child.once("error", (error) => {
      log("error", `The process that computes agreement did not start: ${error.message}`);
      fail("Agreement cannot be computed at the moment. Try again in a minute.");
    });
    child.send(order);
  });
}
