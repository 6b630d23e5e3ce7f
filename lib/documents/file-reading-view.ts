import type { IngestWarning } from "@/lib/ingest/ingested";
import type { RecognitionLanguage } from "@/lib/ingest/recognition-language";
import type { DocumentReport } from "@/lib/jobs/import-report";

/** How a document's file was read, and what can be done about it. */
export interface FileReadingView {
  readonly id: string;
  /** What its text was read as, and what was lost. */
  readonly report: DocumentReport;
  /** Corrections of the structure that do not fit the blocks of this reading, as sentences, in the order they were made. */
  readonly unfit: readonly string[];
  /** A newer reader than the one that read it is installed, or blocks are recognised by newer rules. */
  readonly isOutdated: boolean;
  /** Reading the file gives its text. */
  readonly canReadAgain: boolean;
  /** Pages whose text can only be recognised, from 0, ascending. */
  readonly unread: readonly number[];
  /** Text of it was recognised from pictures. */
  readonly isRecognised: boolean;
  /** Languages that text can be recognised in, and the one to begin with; null when there is none. */
  readonly languages: readonly RecognitionLanguage[];
  readonly language: string | null;
}

const unreadCodes: ReadonlySet<string> = new Set(["NO_TEXT", "PICTURE_PAGES", "BAD_TEXT"]);

/** The pages that warnings say have no usable text, ascending, each once. */
export function unreadPages(warnings: readonly IngestWarning[]): number[] {
  const pages = warnings
    .filter(({ code }) => unreadCodes.has(code))
    .flatMap((warning) => warning.pages ?? []);
  return [...new Set(pages)].sort((a, b) => a - b);
}

/** What is to be said of a document's pages that wait for recognition. */
export interface UnreadPages {
  /** The whole sentences about text whose fonts do not tell its letters; null without such text. */
  readonly garbled: string | null;
  /** The pages without any text, from 0, ascending. */
  readonly empty: readonly number[];
}

/** Sets pages whose text is garbled apart from those that have none. */
export function describeUnread({ report, unread }: Pick<FileReadingView, "report" | "unread">): UnreadPages {
  const garbled = report.warnings.find(({ code }) => code === "BAD_TEXT");
  const pages = new Set(garbled?.pages ?? []);
  return { garbled: garbled?.message ?? null, empty: unread.filter((page) => !pages.has(page)) };
}

/** Recognising takes this many seconds a page: seldom less, on noisy scans twice as many. */
const secondsPerPage = 8;

/** About how long recognising so many pages takes, for people. */
export function recognitionTime(pages: number): string {
  const minutes = Math.max(1, Math.round((pages * secondsPerPage) / 60));
  return minutes === 1 ? "about a minute" : `about ${minutes} minutes`;
}
