import "server-only";
import { compareDocuments } from "@/lib/analysis/document-order";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import type { Pseudonym } from "../pseudonym";
import { makeReplacer } from "../replace-names";
import { replaceInReading } from "../replace-in-reading";
import { NamesSchema } from "../schema";
import { readStoredText, storedText } from "@/lib/text/stored-text";

/** The list of names that holds; of a project without one it is empty and has no id. */
export interface NamesView {
  readonly listId: string | null;
  readonly names: readonly Pseudonym[];
}

export async function getNames({ projectId }: Member): Promise<NamesView> {
  const { pseudonymListId: listId } = await database().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { pseudonymListId: true },
  });
  if (listId === null) return { listId, names: [] };
  const list = await database().pseudonymList.findFirstOrThrow({ where: { id: listId, projectId } });
  return { listId, names: NamesSchema.parse(list.names) };
}

/**
 * The names to replace in what goes out: null where `search` does not ask for it. Whoever may export may have them replaced without
 * seeing the list. BAD_REQUEST where it is empty, and where `pseudonyms` is said twice or is neither 0 nor 1: nobody is to think that names
 * are gone.
 */
export async function chooseNames(
  member: Member,
  search: URLSearchParams,
): Promise<readonly Pseudonym[] | null> {
  const [asked = "0", ...more] = search.getAll("pseudonyms");
  if (more.length > 0 || !["0", "1"].includes(asked))
    throw new AppError(
      "BAD_REQUEST",
      "The address has to say pseudonyms=1 to have names replaced, or pseudonyms=0 to keep them, once. Nothing was exported.",
    );
  if (asked === "0") return null;
  const { names } = await getNames(member);
  if (names.length === 0)
    throw new AppError(
      "BAD_REQUEST",
      "This project has no list of names to replace, so nothing was exported. An owner or lead makes one under Pseudonyms.",
    );
  return names;
}

/** Whether there are names to replace. An empty list is none. */
export async function hasNames({ projectId }: Member): Promise<boolean> {
  const { pseudonymListId } = await database().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { pseudonymListId: true },
  });
  return pseudonymListId !== null;
}

/** How often a list's names stand in each document. */
export interface NameCounts {
  readonly documents: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  /** By the place of the name in the list. */
  readonly names: readonly number[];
}

/** Counts what a list would replace, saved or not. Texts are read one after the other. */
export async function countNames({ projectId }: Member, names: readonly Pseudonym[]): Promise<NameCounts> {
  const documents = await database().document.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, title: true, createdAt: true },
  });
  const replace = makeReplacer(names);
  const perName = names.map(() => 0);
  const perDocument: NameCounts["documents"][number][] = [];
  for (const { id, title } of documents.sort(compareDocuments)) {
    const stored = await database().documentText.findFirst({
      where: { currentOf: { id } },
      select: { ...storedText, pages: { select: { start: true, end: true } } },
    });
    if (stored === null) continue;
    const { swaps } = replaceInReading({ ...readStoredText(stored), pages: stored.pages }, replace);
    const found = swaps.filter(({ rest = false }) => !rest);
    for (const { name } of found) perName[name]! += 1;
    perDocument.push({ id, title, count: found.length });
  }
  return { documents: perDocument, names: perName };
}
