import "server-only";
import type { ChildProcess } from "node:child_process";
import { AppError } from "@/lib/shared/app-error";
import { FairTurns } from "./fair-turns";
import { log } from "./logger";
import { startWorker } from "./start-worker";

/** Milliseconds that a process waits for the next order before it ends. */
const idleFor = 120_000;

/** What a kept process answers to an order. */
export type WorkerAnswer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly cause: string };

interface Kept {
  /** Of the project, e.g. "lib/search/server/search-worker.ts". */
  readonly file: string;
  /** Megabytes that its objects may take. */
  readonly heap: number;
  /** Milliseconds that an order may take. */
  readonly longest: number;
  /** What is said where it takes longer, where it takes more memory, where it fails, and where no process starts. */
  readonly say: Readonly<Record<"tooLong" | "tooMuch" | "failed" | "notStarted", string>>;
}

/**
 * Does orders in a process of its own, so that nobody else waits for them: one after the other, owners in turn. The process waits
 * for the next order, as to start one takes longer than most orders.
 */
export class KeptProcess {
  private readonly turns = new FairTurns(1);
  private waiting: { readonly child: ChildProcess; readonly end: NodeJS.Timeout } | null = null;

  constructor(private readonly kept: Kept) {}

  /**
   * `order`: what is sent, made when the turn has come. Rejects with the signal's reason when that is aborted, and ends the
   * process; with an AppError when it takes too long or too much.
   */
  async run(
    order: () => object | Promise<object>,
    { owner, signal }: { owner: string; signal?: AbortSignal | undefined },
  ): Promise<unknown> {
    const endTurn = await this.turns.take(owner, signal);
    try {
      signal?.throwIfAborted();
      return await this.ask(await order(), signal);
    } finally {
      endTurn();
    }
  }

  private ask(order: object, signal?: AbortSignal): Promise<unknown> {
    const { longest, say } = this.kept;
    const child = this.take();
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void, keep: boolean) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
        child.removeAllListeners();
        if (keep) this.giveBack(child);
        else child.kill("SIGKILL");
        finish();
      };
      const fail = (message: string) => settle(() => reject(new AppError("CONFLICT", message)), false);
      const abort = () => settle(() => reject(signal?.reason as Error), false);
      const timer = setTimeout(() => fail(say.tooLong), longest);
      signal?.addEventListener("abort", abort, { once: true });
      child.on("message", (answer: WorkerAnswer) => {
        if (answer.ok) return settle(() => resolve(answer.value), true);
        log("error", `${this.kept.file}: ${answer.cause}`);
        fail(say.failed);
      });
      child.once("exit", () => fail(say.tooMuch));
      child.once("error", (error) => {
        log("error", `${this.kept.file} did not start: ${error.message}`);
        fail(say.notStarted);
      });
      child.send(order);
    });
  }

  /** The one that waits, or a new one. */
  private take(): ChildProcess {
    if (this.waiting === null) return this.start();
    const { child, end } = this.waiting;
    this.waiting = null;
    clearTimeout(end);
    child.removeAllListeners();
    return child;
  }

  private giveBack(child: ChildProcess): void {
    if (this.waiting !== null || !child.connected) return void child.kill("SIGKILL");
    const end = setTimeout(() => {
      this.waiting = null;
      child.kill("SIGKILL");
    }, idleFor);
    end.unref();
    child.once("exit", () => {
      if (this.waiting?.child === child) this.waiting = null;
    });
    this.waiting = { child, end };
  }

  private start(): ChildProcess {
    const { file, heap } = this.kept;
    const child = startWorker(file, { heap, niceness: 5 });
    // What waits for the next order keeps no server from ending.
    child.unref();
    child.channel?.unref();
    return child;
  }
}
