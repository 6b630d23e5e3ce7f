import "server-only";
import { setMaxListeners } from "node:events";

/** One a process: what is built apart holds modules of its own. */
const shared = globalThis as { excerptaStopping?: AbortController };
const asked = (shared.excerptaStopping ??= new AbortController());
// Every open window waits for it.
setMaxListeners(0, asked.signal);

/** Aborted once the process was asked to stop: what would go on for ever ends then. */
export const stopping: AbortSignal = asked.signal;

/** From now on signals to stop are heard; to be called once, as the process starts to serve. */
export function heedSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => asked.abort());
}
