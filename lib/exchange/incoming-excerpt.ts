/** A code as a file of excerpts names it. */
export interface IncomingCode {
  /** Its name, or the names from the top down with a sign between them, as the file has them. */
  readonly path: string;
  /** Lower-case, as `guidPattern`, by which programs know the code; "" where the file tells none. */
  readonly guid: string;
}

/**
 * An excerpt as another program's file tells of it: words, a place, or both, with what was coded and written there. One
 * without words and place is about its document as a whole. All texts may be "".
 */
export interface IncomingExcerpt {
  /** What the file calls its document. */
  readonly document: string;
  readonly quote: string;
  /** What stands right before and after. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it begins and ends, half-open, as the file counts: UTF-16 units, code points, or something else altogether. */
  readonly ranges: readonly (readonly [number, number])[];
  /** "p. 12" or "¶ 7". */
  readonly place: string;
  readonly codes: readonly IncomingCode[];
  readonly coder: string;
  /** Plain text. */
  readonly memo: string;
  /** 0 to 100. */
  readonly weight: number | null;
  /** When it was coded, ISO 8601. */
  readonly created: string;
}

/** Ids of codes as programs write them: not all keep to the versions that UUIDs have. */
export const guidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An excerpt of which nothing is told yet. */
export const emptyExcerpt: IncomingExcerpt = {
  ...{ document: "", quote: "", prefix: "", suffix: "", ranges: [], place: "" },
  ...{ codes: [], coder: "", memo: "", weight: null, created: "" },
};

/** How offsets are counted where a standard or program says so. */
export type CountedIn = "utf16" | "codePoint";

/** What a file of excerpts holds. */
export interface IncomingFile {
  /** The program or standard that it was recognised as. */
  readonly origin: string;
  readonly excerpts: readonly IncomingExcerpt[];
  /** How it should count its offsets; null where nobody says. */
  readonly countedIn: CountedIn | null;
  /** Whole sentences about what does not come along, and why. */
  readonly losses: readonly string[];
}

/** The day and time of ISO 8601, or "" for what is none. */
export function readMoment(said: string): string {
  const at = /^\d{4}-\d\d-\d\d/.test(said.trim()) ? new Date(said.trim()) : null;
  return at === null || Number.isNaN(at.getTime()) ? "" : at.toISOString();
}
