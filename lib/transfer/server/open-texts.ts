import "server-only";
import type { CodedDocument, CodedFrame } from "@/lib/exchange/coded/coded-document";
import type { DocumentRow } from "@/lib/transfer/project-rows";
import { openCodedDocuments } from "@/lib/transfer/to-coded-document";
import type { PrintableRows } from "./pseudonymise";

/** What of a project goes out with its codings. */
export interface CodedTexts {
  readonly frame: CodedFrame;
  /** In the project's order. */
  readonly documents: readonly DocumentRow[];
  /** Reads one; texts are held one at a time. */
  readonly read: (document: DocumentRow) => Promise<CodedDocument>;
  readonly readPages: PrintableRows["readPages"];
}

/** `layerIds`: whose codings; null for all that the member sees. `documentId`: one document alone; null for all. */
export function openTexts(
  { rows, readText, readPages }: PrintableRows,
  layerIds: ReadonlySet<string> | null,
  documentId: string | null,
): CodedTexts {
  const { frame, make } = openCodedDocuments(rows, layerIds);
  return {
    frame,
    documents: rows.documents.filter(({ id }) => documentId === null || id === documentId),
    read: async (document) => make(document, await readText(document.id)),
    readPages,
  };
}
