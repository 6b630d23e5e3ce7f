import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";
import type { FuzzOrder, FuzzOutcome } from "@/lib/ingest/testing/fuzz-worker";

const worker = path.join("lib", "ingest", "testing", "fuzz-worker.ts");

/** Has files read in a child process, many in a row; one that dies, or is silent past the limit, is replaced. */
export class FuzzReader {
  private child: ChildProcess | null = null;

  /** `limit` in milliseconds, for one file; a new process has ten seconds more for its start. */
  async read(order: FuzzOrder, limit: number): Promise<FuzzOutcome | { kind: "died" | "hung" }> {
    const fresh = this.child === null;
    const child = (this.child ??= this.start());
    const outcome = await new Promise<FuzzOutcome | { kind: "died" | "hung" }>((resolve) => {
      const timer = setTimeout(() => resolve({ kind: "hung" }), limit + (fresh ? 10_000 : 0));
      const settle = (result: FuzzOutcome | { kind: "died" }) => {
        clearTimeout(timer);
        child.off("exit", died).off("message", settle);
        resolve(result);
      };
      const died = () => settle({ kind: "died" });
      child.once("exit", died).once("message", settle);
      child.send(order, (error) => {
        if (error) died();
      });
    });
    // A process that met what nobody expected is not used again, as in the product.
    if (outcome.kind === "died" || outcome.kind === "hung" || outcome.kind === "unexpected") this.end();
    return outcome;
  }

  end(): void {
    this.child?.removeAllListeners();
    this.child?.kill("SIGKILL");
    this.child = null;
  }

  private start(): ChildProcess {
    return fork(path.resolve(process.cwd(), worker), [], {
      execArgv: ["--import", "tsx", "--max-old-space-size=512"],
      env: { PATH: process.env.PATH, NODE_ENV: "production" },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  }
}
