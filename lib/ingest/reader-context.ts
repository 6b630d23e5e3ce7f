import type { IngestLimits } from "@/lib/ingest/ingested";

/** Tells how far a task is: share from 0 to 1, and what is being done: "Reading page 3 of 12". */
export type OnProgress = (share: number, stage: string) => void;

/** What every task of a reading process gets beside its input. */
export interface ReaderContext {
  readonly limits: IngestLimits;
  readonly onProgress: OnProgress;
}
