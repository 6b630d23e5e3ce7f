import "server-only";
import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { startWorker } from "@/lib/platform/start-worker";

const worker = path.join("lib", "agreement", "server", "comparison-worker.ts");
/** Milliseconds that a process waits for the next study before it ends. */
const idleFor = 120_000;

/** A process that compares, which waits for the next study when it is given back: to start one takes longer than most comparisons. */
export class KeptProcess {
  private waiting: { readonly child: ChildProcess; readonly end: NodeJS.Timeout } | null = null;

  /** The one that waits, or a new one. */
  take(): ChildProcess {
    if (this.waiting === null) return start();
    const { child, end } = this.waiting;
    this.waiting = null;
    clearTimeout(end);
    child.removeAllListeners();
    return child;
  }

  giveBack(child: ChildProcess): void {
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
}

function start(): ChildProcess {
  const child = startWorker(worker, { heap: 1024, niceness: 5 });
  // What waits for the next study keeps no server from ending.
  child.unref();
  child.channel?.unref();
  return child;
}
