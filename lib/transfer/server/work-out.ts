import "server-only";
import { setImmediate } from "node:timers/promises";

/** What planning comes to. Large projects take seconds: requests are answered in between, and it can be cancelled. */
export async function workOut<T>(planning: Generator<undefined, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const { done, value } = planning.next();
    if (done) return value;
    await setImmediate();
    signal.throwIfAborted();
  }
}
