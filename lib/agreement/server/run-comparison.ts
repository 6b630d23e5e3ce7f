import "server-only";
import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { FairTurns } from "@/lib/platform/fair-turns";
import { log } from "@/lib/platform/logger";
import { startWorker } from "@/lib/platform/start-worker";
import { AppError } from "@/lib/shared/app-error";
import type {
  ComparisonAnswer,
  ComparisonOrder,
  ComparisonOutput,
  ComparisonTask,
  SentStudy,
} from "./comparison-task";

const worker = path.join("lib", "agreement", "server", "comparison-worker.ts");
/** Milliseconds that a comparison may take, and that a process waits for the next one before it ends. */
const [longest, idleFor] = [60_000, 120_000];

const turns = new FairTurns(1);
let waiting: { readonly child: ChildProcess; readonly end: NodeJS.Timeout } | null = null;

/**
 * Does a task on a study in a process of its own, so that nobody else waits for it; one after the other, projects in turn. A
 * process that has answered waits for the next study, as to start one takes longer than most comparisons. Rejects with the
 * signal's reason when that is aborted, with an AppError when it takes too long.
 */
export async function runComparison<T extends ComparisonTask>(
  task: T,
  study: SentStudy,
  { owner, signal }: { readonly owner: string; readonly signal?: AbortSignal | undefined },
): Promise<ComparisonOutput<T>> {
  const endTurn = await turns.take(owner, signal);
  try {
    return (await ask(takeProcess(), { task, study }, signal)) as ComparisonOutput<T>;
  } finally {
    endTurn();
  }
}

function ask(child: ChildProcess, order: ComparisonOrder, signal?: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void, keep: boolean) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      child.removeAllListeners();
      if (keep) keepProcess(child);
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

function takeProcess(): ChildProcess {
  if (waiting === null) return startProcess();
  const { child, end } = waiting;
  waiting = null;
  clearTimeout(end);
  child.removeAllListeners();
  return child;
}

function keepProcess(child: ChildProcess): void {
  if (waiting !== null || !child.connected) return void child.kill("SIGKILL");
  const end = setTimeout(() => {
    waiting = null;
    child.kill("SIGKILL");
  }, idleFor);
  end.unref();
  child.once("exit", () => {
    if (waiting?.child === child) waiting = null;
  });
  waiting = { child, end };
}

function startProcess(): ChildProcess {
  const child = startWorker(worker, { heap: 1024, niceness: 5 });
  // What waits for the next study keeps no server from ending.
  child.unref();
  child.channel?.unref();
  return child;
}
