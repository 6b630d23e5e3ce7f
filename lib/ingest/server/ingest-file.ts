import "server-only";
import { fork, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import {
  defaultLimits,
  type Ingested,
  type IngestError,
  type IngestLimits,
  type IngestOptions,
} from "@/lib/ingest/ingested";
import { tooComplex, tookTooLong } from "@/lib/ingest/ingest-failure";
import { log } from "@/lib/platform/logger";
import { fail, type Result } from "@/lib/shared/result";
import type { IngestJob } from "./read-file";

/** What the reading process answers; without an error it met something nobody expected. */
export type IngestAnswer = Result<Ingested, IngestError | null> & { readonly cause?: string };

const worker = path.join("lib", "ingest", "server", "ingest-worker.ts");
/** Milliseconds between looks at the process's memory. */
const pollEvery = 50;
const pageBytes = 4096;

/**
 * Reads a file into canonical text and blocks, in a process of its own without secrets: it ends at the limits of time
 * and memory whatever the file makes it do. Files wait their turn while as many are read as the machine has cores but
 * one. Never throws for a bad file: the error says what happened, why, and what to do.
 */
export async function ingestFile(
  file: {
    readonly path: string;
    readonly fileName: string;
    readonly options?: IngestOptions;
  },
  limits: IngestLimits = defaultLimits,
): Promise<Result<Ingested, IngestError>> {
  await takeTurn();
  try {
    return await readInProcess({ ...file, path: path.resolve(file.path), limits });
  } finally {
    endTurn();
  }
}

const places = Math.max(1, availableParallelism() - 1);
const waiting: (() => void)[] = [];
let reading = 0;

async function takeTurn(): Promise<void> {
  if (reading >= places) await new Promise<void>((resolve) => waiting.push(resolve));
  else reading += 1;
}

/** Hands the place to the next in line, or frees it. */
function endTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else reading -= 1;
}

function readInProcess(job: IngestJob): Promise<Result<Ingested, IngestError>> {
  const child = fork(path.resolve(/* turbopackIgnore: true */ process.cwd(), worker), [], {
    execArgv: ["--import", "tsx", "--max-old-space-size=512"],
    env: { PATH: process.env.PATH, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
  return new Promise((resolve) => {
    let settled = false;
    const settle = (result: Result<Ingested, IngestError>) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      clearInterval(watch);
      child.kill("SIGKILL");
      resolve(result);
    };
    const timer = setTimeout(
      () => settle(fail(tookTooLong(job.limits.milliseconds).toError())),
      job.limits.milliseconds,
    );
    const watch = setInterval(() => {
      if (residentBytes(child) > job.limits.memoryBytes) settle(fail(tooComplex().toError()));
    }, pollEvery);
    child.once("message", (answer: IngestAnswer) => settle(settleAnswer(answer)));
    // Out of memory, or an engine that gave up: the file asks for more than it may have.
    child.once("exit", () => settle(fail(tooComplex().toError())));
    child.once("error", (error) => {
      log("error", `The process that reads files did not start: ${error.message}`);
      settle(fail(tooComplex().toError()));
    });
    child.send(job);
  });
}

function settleAnswer(answer: IngestAnswer): Result<Ingested, IngestError> {
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
