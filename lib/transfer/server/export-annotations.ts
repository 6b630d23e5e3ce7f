import "server-only";
import { type OutgoingDocument, writeAnnotations } from "@/lib/exchange/web-annotation/write-annotations";
import { listAnnotated } from "@/lib/transfer/to-annotated";
import type { ReadableRows } from "./pseudonymise";

/** What is coded as a W3C AnnotationCollection, in pieces, one document's text at a time. Ends early when nobody waits. */
export async function* exportAnnotations(
  { rows, readText }: ReadableRows,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const annotated = listAnnotated(rows);
  const total = [...annotated.values()].reduce((sum, { length }) => sum + length, 0);
  async function* documents(): AsyncGenerator<OutgoingDocument> {
    for (const { id, title } of rows.documents) {
      signal.throwIfAborted();
      const codings = annotated.get(id) ?? [];
      if (codings.length > 0) yield { id, title, text: (await readText(id)).text, codings };
    }
  }
  for await (const piece of writeAnnotations(rows.project.name, total, documents())) yield Buffer.from(piece);
}
