import "server-only";
import { citeRegion } from "@/lib/coding/region";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { wherePassageSeen } from "@/lib/projects/server/sight-conditions";

/** What something is called now, and what helps to recognise it. */
export interface Named {
  readonly name: string;
  readonly detail: string;
  readonly documentId: string | null;
  readonly documentTitle: string | null;
}

type NamedKind = "member" | "document" | "code" | "passage" | "case";

/** Ids that are asked for, by kind. */
export type Wanted = Readonly<Partial<Record<NamedKind, readonly string[]>>>;

/** Longest words of a passage and detail, in UTF-16 units. */
const longest = 200;
const none = { detail: "", documentId: null, documentTitle: null };

/** What is still there of what is asked for and the member may see, by "kind id". */
export async function findNamed(member: Member, wanted: Wanted): Promise<ReadonlyMap<string, Named>> {
  const found = await Promise.all([
    nameMembers(member, wanted.member),
    nameDocuments(member, wanted.document),
    nameCodes(member, wanted.code),
    namePassages(member, wanted.passage),
    nameCases(member, wanted.case),
  ]);
  return new Map(found.flat());
}

type Entries = Promise<[key: string, named: Named][]>;
type Ids = readonly string[] | undefined;

const live = ({ projectId }: Member, ids: readonly string[]) => ({
  projectId,
  deletedAt: null,
  id: { in: [...new Set(ids)] },
});

async function nameMembers({ projectId }: Member, ids: Ids = []): Entries {
  if (ids.length === 0) return [];
  const rows = await database().member.findMany({
    where: { projectId, userId: { in: [...new Set(ids)] } },
    select: { userId: true, role: true, user: { select: { name: true } } },
  });
  return rows.map(({ userId, role, user }) => [
    `member ${userId}`,
    { ...none, name: user.name, detail: role },
  ]);
}

async function nameDocuments(member: Member, ids: Ids = []): Entries {
  if (ids.length === 0) return [];
  const rows = await database().document.findMany({
    where: live(member, ids),
    select: { id: true, title: true, authors: true, year: true },
  });
  return rows.map(({ id, title, authors, year }) => [
    `document ${id}`,
    {
      name: title,
      detail: [authors, year].filter(Boolean).join(", ").slice(0, longest),
      documentId: id,
      documentTitle: title,
    },
  ]);
}

async function nameCodes(member: Member, ids: Ids = []): Entries {
  if (ids.length === 0) return [];
  const rows = await database().code.findMany({
    where: live(member, ids),
    select: { id: true, name: true, definition: true },
  });
  return rows.map(({ id, name, definition }) => [
    `code ${id}`,
    { ...none, name, detail: definition.slice(0, longest) },
  ]);
}

async function nameCases(member: Member, ids: Ids = []): Entries {
  if (ids.length === 0) return [];
  const rows = await database().case.findMany({
    where: live(member, ids),
    select: { id: true, name: true },
  });
  return rows.map(({ id, name }) => [`case ${id}`, { ...none, name }]);
}

async function namePassages(member: Member, ids: Ids = []): Entries {
  if (ids.length === 0) return [];
  const rows = await database().passage.findMany({
    where: {
      projectId: member.projectId,
      id: { in: [...new Set(ids)] },
      document: { deletedAt: null },
      ...wherePassageSeen(await getSight(member)),
    },
    select: { id: true, quotes: true, pages: true, document: { select: { id: true, title: true } } },
  });
  return rows.map(({ id, quotes, pages, document }) => [
    `passage ${id}`,
    {
      name: wordsOfQuotes(quotes, pages),
      detail: document.title,
      documentId: document.id,
      documentTitle: document.title,
    },
  ]);
}

/** A passage's words, white space collapsed; a region's place. */
export const wordsOfQuotes = (quotes: readonly string[], pages: readonly string[]): string =>
  quotes.length === 0
    ? citeRegion(pages[0] ?? "")
    : quotes.join(" […] ").replace(/\s+/g, " ").trim().slice(0, longest);
