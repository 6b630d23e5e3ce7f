import "server-only";
import { type ChildProcess, fork } from "node:child_process";
import { setPriority } from "node:os";
import path from "node:path";

interface WorkerLimits {
  /** Megabytes that its objects may take. */
  readonly heap: number;
  /** How far it stands back behind the product itself: requests are answered first. From 1 to 19. */
  readonly niceness: number;
}

/** Starts a file of the project as a process of its own, without secrets. Structured clones go between the two. */
export function startWorker(file: string, { heap, niceness }: WorkerLimits): ChildProcess {
  const child = fork(path.resolve(/* turbopackIgnore: true */ process.cwd(), file), [], {
    execArgv: ["--import", "tsx", `--max-old-space-size=${heap}`],
    env: { PATH: process.env.PATH, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
  try {
    if (child.pid !== undefined) setPriority(child.pid, niceness);
  } catch {
    // Already gone, or a system that does not let us: it then runs as any other process.
  }
  return child;
}
