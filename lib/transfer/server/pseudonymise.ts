import "server-only";
import { replaceInReading } from "@/lib/pseudonyms/replace-in-reading";
import { makeReplacer } from "@/lib/pseudonyms/replace-names";
import type { Pseudonym } from "@/lib/pseudonyms/pseudonym";
import type { PrintedPage } from "@/lib/exchange/coded/list-pdf-marks";
import { groupBy } from "@/lib/shared/group-by";
import type { ProjectRows } from "@/lib/transfer/project-rows";
import { type PlacedWords, placeAnew, replaceInRows } from "@/lib/transfer/replace-in-rows";
import type { DocumentReading } from "@/lib/transfer/to-coded-document";
import { readPrintedPages, readReading } from "./read-reading";

/** A project's rows, and how the text of one of its documents is read. */
export interface ReadableRows {
  readonly rows: ProjectRows;
  readonly readText: (documentId: string) => Promise<DocumentReading>;
}

/** The same, and where its documents are printed. */
export interface PrintableRows extends ReadableRows {
  /** Where a document's text is printed; null where names are replaced, which stand on its pages all the same. */
  readonly readPages: ((documentId: string) => Promise<readonly PrintedPage[]>) | null;
}

/**
 * Rows and texts with the names of a list replaced; as they are for null. Each text is read once to find where passages stand then,
 * and once more when it is asked for. `documentId`: of one document alone; null for all.
 */
export async function pseudonymise(
  rows: ProjectRows,
  names: readonly Pseudonym[] | null,
  documentId: string | null = null,
): Promise<PrintableRows> {
  if (names === null) return { rows, readText: readReading, readPages: readPrintedPages };
  const replace = makeReplacer(names);
  const passagesOf = groupBy(rows.passages, (passage) => passage.documentId);
  const placed = new Map<string, PlacedWords>();
  for (const [id, passages] of passagesOf) {
    if (documentId !== null && id !== documentId) continue;
    const { reading, swaps } = replaceInReading(await readReading(id), replace);
    for (const passage of passages) placed.set(passage.id, placeAnew(passage, reading.text, swaps));
  }
  return {
    rows: replaceInRows(rows, replace, placed),
    readText: async (id) => replaceInReading(await readReading(id), replace).reading,
    readPages: null,
  };
}
