import type { SurveyDecision } from "@/lib/surveys/schema";

/** What a person decided about the import of a file, as the job's row keeps it. The password goes when the job ends. */
export interface ImportOptions {
  readonly password?: string;
  /** Of a text file, as iconv names it. */
  readonly encoding?: string;
  /** Read it as what its content is, whatever its name says. */
  readonly asContent?: boolean;
  /** Of a table: how it becomes cases and documents. */
  readonly survey?: SurveyDecision;
  /** Of a table that is no survey, or a bibliography: read it as one document of text. */
  readonly asText?: boolean;
  /** Add it although the project has the same bytes. */
  readonly copy?: boolean;
  /** Of sound or film: the document it belongs to, where a person said so. */
  readonly recordingOf?: string;
  /** Folders it came out of, with `/` between them. */
  readonly folder?: string;
}

/** The longest path of folders that is kept, in UTF-16 units; an attribute holds as much. */
const longestFolder = 1_000;

/** A path of folders in one form: `/` between names, no empty ones, none of `.` and `..`, no control characters. */
export function cleanFolder(path: string): string {
  return path
    .split(/[/\\]/)
    .map((name) => name.replace(/\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "").trim())
    .filter((name) => name !== "" && name !== "." && name !== "..")
    .join("/")
    .slice(0, longestFolder)
    .toWellFormed();
}
