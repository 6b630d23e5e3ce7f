import type { Pattern, PatternMatches } from "@/lib/text/match-pattern";
import type { PatternAnswer, PatternRequest } from "./pattern-worker";

/** A pattern that takes longer is given up, in milliseconds: some would take years. */
const timeLimit = 2_000;

/** Seeks patterns beside the page, which goes on meanwhile: nothing but ending its worker stops a search begun. */
export class PatternSearch {
  private worker: Worker | null = null;
  private busy = false;
  private timer: number | undefined;

  constructor(private readonly readLetters: () => string) {}

  /** What is found, or null when it took too long. A search begun while another runs ends that, which never answers. */
  search(pattern: Pattern): Promise<PatternMatches | null> {
    if (this.busy) this.stop();
    const worker = (this.worker ??= this.start());
    this.busy = true;
    return new Promise((resolve, reject) => {
      this.timer = window.setTimeout(() => {
        this.stop();
        resolve(null);
      }, timeLimit);
      worker.onmessage = ({ data }: MessageEvent<PatternAnswer>) => {
        this.rest();
        resolve(data);
      };
      worker.onerror = () => {
        this.stop();
        reject(new Error("The search could not be run. Reload the page and try again."));
      };
      worker.postMessage({ pattern } satisfies PatternRequest);
    });
  }

  stop(): void {
    this.rest();
    this.worker?.terminate();
    this.worker = null;
  }

  private rest(): void {
    window.clearTimeout(this.timer);
    this.busy = false;
  }

  private start(): Worker {
    const worker = new Worker(new URL("./pattern-worker.ts", import.meta.url), { type: "module" });
    worker.postMessage({ letters: this.readLetters() } satisfies PatternRequest);
    return worker;
  }
}
