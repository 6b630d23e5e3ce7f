import type { IngestedPage, IngestForm, IngestWarning } from "@/lib/ingest/ingested";
import type { StructuredText } from "@/lib/ingest/structured-text";
import type { FileProperties } from "@/lib/ingest/suggest-details";

/** What a reader makes of a file of its kind. */
export interface Reading extends StructuredText {
  readonly form: IngestForm;
  readonly mediaType: string;
  readonly engine: string;
  readonly version: string;
  readonly warnings: readonly IngestWarning[];
  readonly properties: FileProperties;
  readonly pages?: readonly IngestedPage[];
  readonly encoding?: string;
  /** As the file names it; "" or missing: it is detected. */
  readonly language?: string;
}
