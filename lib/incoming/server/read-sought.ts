import "server-only";
import type { SoughtDocument } from "@/lib/incoming/anchor";
import { database } from "@/lib/platform/db/client";
import { AppError } from "@/lib/shared/app-error";
import { readStoredText, storedText } from "@/lib/text/stored-text";

/** UTF-16 units of all texts that are searched at once: more would not fit into the process that does it. */
const mostSearched = 20_000_000;

export interface ReadDocument extends SoughtDocument {
  readonly title: string;
  readonly textId: string;
}

/** The texts of documents, or of all of a project, in the order they were added. BAD_REQUEST where that is too much for one search. */
export async function readSought(
  projectId: string,
  documentIds: readonly string[] | "all",
): Promise<ReadDocument[]> {
  const where = {
    ...{ projectId, deletedAt: null, textId: { not: null } },
    ...(documentIds !== "all" && { id: { in: [...documentIds] } }),
  };
  const { _sum } = await database().document.aggregate({ where, _sum: { length: true } });
  if ((_sum.length ?? 0) > mostSearched)
    throw new AppError(
      "BAD_REQUEST",
      "These are more documents than can be searched at once. Say for each name of the file which document it means, or bring the file in by parts.",
    );
  const rows = await database().document.findMany({
    ...{ where, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
    select: {
      ...{ id: true, title: true },
      text: {
        select: {
          ...{ id: true, ...storedText },
          pages: {
            orderBy: { index: "asc" },
            select: { index: true, label: true, start: true, end: true },
          },
        },
      },
    },
  });
  return rows.flatMap(({ id, title, text: stored }) => {
    if (stored === null) return [];
    const { text, blocks } = readStoredText(stored);
    return [{ id, title, textId: stored.id, text, blocks, pages: stored.pages }];
  });
}
