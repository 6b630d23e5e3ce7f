import "server-only";
import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { FairTurns } from "@/lib/platform/fair-turns";
import { configuredLimits } from "@/lib/ingest/configured-limits";
import type { IngestError, IngestLimits } from "@/lib/ingest/ingested";
import { tooComplex, tookTooLong } from "@/lib/ingest/ingest-failure";
import type { OnProgress } from "@/lib/ingest/reader-context";
import { log } from "@/lib/platform/logger";
import { startWorker } from "@/lib/platform/start-worker";
import { fail, type Result } from "@/lib/shared/result";
import type { ReaderInput, ReaderOutput, ReaderTaskName } from "./reader-tasks";

/** What the reading process is told to do. */
export interface ReaderOrder {
  readonly task: ReaderTaskName;
  readonly input: unknown;
  readonly limits: IngestLimits;
}

/** What the reading process answers; without an error it met something nobody expected. */
export type ReaderAnswer = Result<unknown, IngestError | null> & { readonly cause?: string };
export type ReaderMessage =
  | { readonly answer: ReaderAnswer }
  | { readonly progress: { readonly share: number; readonly stage: string } };

interface ReaderOptions {
  readonly limits?: IngestLimits;
  readonly onProgress?: OnProgress;
  /** Aborting ends the process, or the wait for a turn; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Turns go round between owners, such as projects. */
  readonly owner?: string;
}

const worker = path.join("lib", "ingest", "server", "ingest-worker.ts");
/** Milliseconds between looks at the process's memory. */
const pollEvery = 50;
const pageBytes = 4096;

const turns = new FairTurns(Math.max(1, availableParallelism() - 1));
/** Recognition takes minutes, and would keep every other file waiting in the one line; a picture, and a PDF that is painted, somebody waits for. */
const ownTurns: Partial<Record<ReaderTaskName, FairTurns>> = {
  recognise: new FairTurns(1),
  drawRegions: new FairTurns(1),
  paintPdf: new FairTurns(1),
};

/**
 * Does one task of the registry in a process of its own without secrets: it ends at the limits of time and memory
 * whatever the file makes it do. Tasks wait their turn while as many are done as the machine has cores but one. Never
 * throws for a bad file: the error says what happened, why, and what to do. Rejects only when `signal` is aborted.
 */
export async function runReader<N extends ReaderTaskName>(
  task: N,
  input: ReaderInput<N>,
  {
    limits = configuredLimits(process.env),
    onProgress = () => undefined,
    signal,
    owner = "",
  }: ReaderOptions = {},
): Promise<Result<ReaderOutput<N>, IngestError>> {
  const endTurn = await (ownTurns[task] ?? turns).take(owner, signal);
  try {
    const read = await runInProcess({ task, input, limits }, onProgress, signal);
    return read as Result<ReaderOutput<N>, IngestError>;
  } finally {
    endTurn();
  }
}

function runInProcess(
  order: ReaderOrder,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Result<unknown, IngestError>> {
  signal?.throwIfAborted();
  const { milliseconds, memoryBytes } = order.limits;
  const child = startWorker(worker, { heap: 512, niceness: 10 });
  return new Promise((resolve, reject) => {
    let settled = false;
    const end = (finish: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener("abort", abort);
      child.kill("SIGKILL");
      finish();
    };
    const settle = (result: Result<unknown, IngestError>) => end(() => resolve(result));
    const abort = () => end(() => reject(signal?.reason as Error));
    const timer = setTimeout(() => settle(fail(tookTooLong(milliseconds).toError())), milliseconds);
    const watch = setInterval(() => {
      if (residentBytes(child) > memoryBytes) settle(fail(tooComplex().toError()));
    }, pollEvery);
    signal?.addEventListener("abort", abort);
    child.on("message", (message: ReaderMessage) => {
      if ("answer" in message) settle(settleAnswer(message.answer));
      else if (!settled) onProgress(message.progress.share, message.progress.stage);
    });
    // Out of memory, or an engine that gave up: the file asks for more than it may have.
    child.once("exit", () => settle(fail(tooComplex().toError())));
    child.once("error", (error) => {
      log("error", `The process that reads files did not start: ${error.message}`);
      settle(fail(tooComplex().toError()));
    });
    child.send(order);
  });
}

function settleAnswer(answer: ReaderAnswer): Result<unknown, IngestError> {
  if (answer.ok) return answer;
  if (answer.error !== null) return fail(answer.error);
  log("error", `A file could not be read: ${answer.cause ?? ""}`);
  return fail(tooComplex().toError());
}

/** Linux tells a process's resident memory; elsewhere only the limits of heap and time hold. */
function residentBytes(child: ChildProcess): number {
  try {
    const [, resident = "0"] = readFileSync(`/proc/${String(child.pid)}/statm`, "latin1").split(" ");
    return Number(resident) * pageBytes;
  } catch {
    return 0;
  }
}
