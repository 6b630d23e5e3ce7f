import { performance } from "node:perf_hooks";
import { IngestFailure } from "@/lib/ingest/ingest-failure";
import type { OnProgress, ReaderContext } from "@/lib/ingest/reader-context";
import { readerTasks } from "./reader-tasks";
import type { ReaderAnswer, ReaderMessage, ReaderOrder } from "./run-reader";

/** Milliseconds between two messages of progress within one stage. */
const progressEvery = 150;

/** Does the one task its parent orders, answers, and ends: a process that met a bad file is not used again. */
process.once("message", (order: ReaderOrder) => {
  void answer(order).then((result) => send({ answer: result }, () => process.exit(0)));
});

function send(message: ReaderMessage, sent: () => void = () => undefined): void {
  process.send?.(message, sent);
}

async function answer({ task, input, limits }: ReaderOrder): Promise<ReaderAnswer> {
  try {
    const run = (await readerTasks[task]()) as (input: unknown, context: ReaderContext) => Promise<unknown>;
    return { ok: true, value: await run(input, { limits, onProgress: throttle() }) };
  } catch (error) {
    if (error instanceof IngestFailure) return { ok: false, error: error.toError() };
    return {
      ok: false,
      error: null,
      cause: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

function throttle(): OnProgress {
  let last = { stage: "", at: -Infinity };
  return (share, stage) => {
    const at = performance.now();
    if (stage === last.stage && at - last.at < progressEvery) return;
    last = { stage, at };
    send({ progress: { share: Math.min(1, Math.max(0, share)), stage } });
  };
}
