interface Waiting {
  readonly start: () => void;
}

/**
 * Turns for work that only so much of may go on at once. Who waits is served by key in rotation, and in order of
 * arrival within a key: one project with a hundred files does not keep another's single file waiting.
 */
export class FairTurns {
  private readonly waiting = new Map<string, Waiting[]>();
  private taken = 0;

  /** @param places How many may have their turn at once; at least 1. */
  constructor(private readonly places: number) {}

  /**
   * Waits for a turn and gives the function that ends it, which must be called once. Rejects with the signal's reason
   * when that is aborted before the turn came.
   */
  async take(key: string, signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted();
    if (this.taken >= this.places) await this.wait(key, signal);
    else this.taken += 1;
    let ended = false;
    return () => {
      if (!ended) this.handOver();
      ended = true;
    };
  }

  private wait(key: string, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.leave(key, entry);
        reject(signal?.reason as Error);
      };
      const entry: Waiting = {
        start: () => {
          signal?.removeEventListener("abort", leave);
          resolve();
        },
      };
      signal?.addEventListener("abort", leave, { once: true });
      this.waiting.set(key, [...(this.waiting.get(key) ?? []), entry]);
    });
  }

  private leave(key: string, entry: Waiting): void {
    const left = (this.waiting.get(key) ?? []).filter((each) => each !== entry);
    if (left.length > 0) this.waiting.set(key, left);
    else this.waiting.delete(key);
  }

  /** Gives the place to the next key in rotation, or frees it. */
  private handOver(): void {
    const [key, [next, ...rest]] = this.waiting.entries().next().value ?? ["", []];
    if (next === undefined) {
      this.taken -= 1;
      return;
    }
    this.waiting.delete(key);
    if (rest.length > 0) this.waiting.set(key, rest);
    next.start();
  }
}
