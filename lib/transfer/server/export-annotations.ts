import "server-only";
import { type OutgoingDocument, writeAnnotations } from "@/lib/exchange/web-annotation/write-annotations";
import { database } from "@/lib/platform/db/client";
import type { ProjectRows } from "@/lib/transfer/project-rows";
import { listAnnotated } from "@/lib/transfer/to-annotated";

/** What is coded as a W3C AnnotationCollection, in pieces, one document's text at a time. Ends early when nobody waits. */
export async function* exportAnnotations(rows: ProjectRows, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const annotated = listAnnotated(rows);
  const total = [...annotated.values()].reduce((sum, { length }) => sum + length, 0);
  async function* documents(): AsyncGenerator<OutgoingDocument> {
    for (const { id, title } of rows.documents) {
      signal.throwIfAborted();
      const codings = annotated.get(id) ?? [];
      if (codings.length === 0) continue;
      const { text } = await database().documentText.findFirstOrThrow({
        where: { currentOf: { id } },
        select: { text: true },
      });
      yield { id, title, text, codings };
    }
  }
  for await (const piece of writeAnnotations(rows.project.name, total, documents())) yield Buffer.from(piece);
}
