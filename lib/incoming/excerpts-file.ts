import type { IncomingFile } from "@/lib/exchange/incoming-excerpt";
import type { Workbook } from "@/lib/ingest/sheet";

/** A file of coded excerpts, read: a table, of which a person can say what stands where, or the excerpts themselves. */
export type ExcerptsFile =
  { readonly kind: "table"; readonly workbook: Workbook } | ({ readonly kind: "excerpts" } & IncomingFile);
