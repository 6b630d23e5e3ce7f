import { defaultLimits, type IngestLimits } from "@/lib/ingest/ingested";

/**
 * What recognising the text of `pages` pages may take: 15 seconds a page beside the usual minute, and 2.5 GB, since one
 * page of 35,000 pixels was seen to take 2.1.
 */
export const recognitionLimits = (pages: number, limits: IngestLimits = defaultLimits): IngestLimits => ({
  ...limits,
  milliseconds: limits.milliseconds + 15_000 * pages,
  memoryBytes: 2.5 * limits.memoryBytes,
});

/** The most pages of one file that are recognised. */
export const mostRecognisedPages = 300;
