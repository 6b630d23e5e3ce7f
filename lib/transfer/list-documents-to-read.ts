import type { RefiProject } from "@/lib/exchange/refi-qda/refi-project";
import type { ReadProject } from "@/lib/ingest/project-reading";

/**
 * The paths of files that are read as documents: PDFs, pictures, and styled texts without a plain one. Each once, if it
 * came with the project.
 */
export function listDocumentsToRead(
  { sources }: RefiProject,
  { files, texts }: Pick<ReadProject, "files" | "texts">,
): string[] {
  const paths = sources.flatMap((source) => {
    if (source.kind === "pdf" || source.kind === "picture") return [source.path, source.currentPath];
    if (source.kind !== "text" || source.content !== null || texts.has(source.plainTextPath)) return [];
    return [source.richTextPath];
  });
  return [...new Set(paths)].filter((path) => files.has(path));
}
