import type { RecordingType } from "@/lib/documents/recording";
import type { Ingested, IngestForm } from "@/lib/ingest/ingested";
import type { Block } from "@/lib/text/block";

/** A file that came with a project. */
export interface CarriedFile {
  /** In the archive, without folders. */
  readonly name: string;
  readonly byteSize: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** What it is as sound or film that can be played; null for anything else. */
  readonly recording: RecordingType | null;
}

/** A plain text that came with a project. */
export interface CarriedText {
  /** As its file holds it once decoded: with its line ends, and its byte order mark if it has one. */
  readonly stored: string;
  /** Canonical. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly form: IngestForm;
  /** BCP 47; "" when unknown. */
  readonly language: string;
}

/** Why a file could not be read: a sentence for people. */
export interface Unreadable {
  readonly problem: string;
}

/** The files of a project, by the paths its description names them with; null for what did not come with it. */
export interface ProjectFiles {
  file(path: string): CarriedFile | null;
  text(path: string): CarriedText | null;
  /** A text that stands in the description itself. */
  content(text: string): CarriedText;
  /** A PDF, a picture or a Word document as it was read. */
  document(path: string): Ingested | Unreadable | null;
  /** Pixels of a picture. */
  pictureSize(path: string): { readonly width: number; readonly height: number } | null;
}
