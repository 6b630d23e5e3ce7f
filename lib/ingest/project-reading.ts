import type { ParsedProject } from "@/lib/exchange/refi-qda/parse-project";
import type { ConventionChoice } from "@/lib/exchange/refi-qda/score-conventions";
import type { ReadingSample } from "@/lib/transfer/list-samples";
import type { SideProblem, SideReading } from "@/lib/transfer/side/side-reading";
import type { IngestForm } from "@/lib/ingest/ingested";
import type { Block } from "@/lib/text/block";

/** An entry that was taken out. */
export interface TakenOut {
  readonly path: string;
  readonly byteSize: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** A plain text of a project. */
export interface ProjectText {
  /** As its file holds it once decoded. */
  readonly stored: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly form: IngestForm;
  readonly language: string;
}

export interface ProjectFile extends TakenOut {
  /** In the archive, without folders. */
  readonly name: string;
  /** Its first 64 bytes, which tell sound and film. */
  readonly beginning: Uint8Array;
  /** Of a picture: its pixels; null for anything else, and for pictures that cannot be opened. */
  readonly pixels: { readonly width: number; readonly height: number } | null;
}

export interface ReadProject {
  readonly parsed: ParsedProject;
  /** The description itself. */
  readonly description: TakenOut;
  /** The archive's files that the description names, by the paths it names them with. */
  readonly files: ReadonlyMap<string, ProjectFile>;
  /**
   * Plain texts by path, and those that stand in the description by what they are there: the file in which each
   * `ProjectText` is kept, since all of them at once would hold up whoever gets them.
   */
  readonly texts: ReadonlyMap<string, string>;
  readonly contents: ReadonlyMap<string, string>;
  /** How positions are to be read; null where no text has passages. */
  readonly positions: ConventionChoice | null;
  /** Passages that the first two readings have differently. */
  readonly samples: readonly ReadingSample[];
  /** What our own export wrote beside the description; null where there is nothing of it. */
  readonly side: SideReading | SideProblem | null;
}
