import "server-only";
import type { PlacedPassage } from "@/lib/analysis/read-excerpt";
import type { Member } from "@/lib/projects/server/access";
import type { TableSources } from "@/lib/tables/cells";
import type { TitledExcerpt } from "@/lib/tables/table-view";
import { readExcerpts } from "./read-sources";

/** The excerpts of passages, in the order of their ids, each with the title of its document. */
export async function readTitled(
  member: Member,
  { passages, ground }: TableSources<PlacedPassage>,
  ids: readonly string[],
): Promise<TitledExcerpt[]> {
  const chosen = new Set(ids);
  const excerpts = await readExcerpts(
    member,
    passages.filter(({ id }) => chosen.has(id)),
  );
  const titles = new Map(ground.documents.map(({ id, title }) => [id, title]));
  return ids.flatMap((id) => {
    const excerpt = excerpts.get(id);
    return excerpt ? [{ ...excerpt, title: titles.get(excerpt.documentId) ?? "" }] : [];
  });
}
