import "server-only";
import { type ReferenceKind, labelLimit } from "@/lib/memos/reference";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { whereCodingSeen, wherePassageSeen } from "@/lib/projects/server/sight-conditions";
import { wordsOfQuotes } from "./find-named";

/** Something that can be named in a memo's text. */
export interface SuggestionView {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly name: string;
  /** Tells those of one name apart: a document's authors, a passage's document. */
  readonly detail: string;
}

/** Most of each kind, and the fewest letters that passages are looked up by. */
const most = 6;
const fewestLetters = 3;

/** Members (`@`), or codes, documents and coded passages (`#`), that hold the words; without words the first of each. */
export function suggestReferences(member: Member, sign: "@" | "#", words: string): Promise<SuggestionView[]> {
  const sought = { contains: words.trim().replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  return sign === "@" ? suggestMembers(member, sought) : suggestThings(member, sought);
}

interface Sought {
  readonly contains: string;
  readonly mode: "insensitive";
}

async function suggestMembers({ projectId }: Member, sought: Sought): Promise<SuggestionView[]> {
  const rows = await database().member.findMany({
    where: { projectId, user: { name: sought } },
    orderBy: { user: { name: "asc" } },
    take: most,
    select: { userId: true, role: true, user: { select: { name: true } } },
  });
  return rows.map(({ userId, role, user }) => ({
    kind: "member",
    id: userId,
    name: user.name,
    detail: role,
  }));
}

async function suggestThings(member: Member, sought: Sought): Promise<SuggestionView[]> {
  const live = { projectId: member.projectId, deletedAt: null };
  const [codes, documents, passages] = await Promise.all([
    database().code.findMany({
      where: { ...live, name: sought },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: most,
      select: { id: true, name: true, parent: { select: { name: true } } },
    }),
    database().document.findMany({
      where: { ...live, title: sought },
      orderBy: [{ title: "asc" }, { id: "asc" }],
      take: most,
      select: { id: true, title: true, authors: true },
    }),
    suggestPassages(member, sought),
  ]);
  return [
    ...codes.map(({ id, name, parent }) => ({
      kind: "code" as const,
      id,
      name,
      detail: parent?.name ?? "",
    })),
    ...documents.map(({ id, title, authors }) => ({
      kind: "document" as const,
      id,
      name: title.slice(0, labelLimit),
      detail: authors.slice(0, labelLimit),
    })),
    ...passages,
  ];
}

/** Coded passages whose words hold what is sought, the latest first. */
async function suggestPassages(member: Member, { contains }: Sought): Promise<SuggestionView[]> {
  if (contains.length < fewestLetters) return [];
  const { projectId } = member;
  const sight = await getSight(member);
  const found = await database().$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Passage" p JOIN "Document" d ON d."id" = p."documentId" AND d."deletedAt" IS NULL
    WHERE p."projectId" = ${projectId} AND array_to_string(p."quotes", ' ') ILIKE ${`%${contains}%`}
      AND EXISTS (SELECT 1 FROM "Coding" c WHERE c."passageId" = p."id" AND c."deletedAt" IS NULL)
    ORDER BY p."createdAt" DESC, p."id" LIMIT 200`;
  const rows = await database().passage.findMany({
    where: {
      id: { in: found.map(({ id }) => id) },
      codings: { some: { deletedAt: null, ...whereCodingSeen(sight) } },
      ...wherePassageSeen(sight),
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: most,
    select: { id: true, quotes: true, pages: true, document: { select: { title: true } } },
  });
  return rows.map(({ id, quotes, pages, document }) => ({
    kind: "passage",
    id,
    name: wordsOfQuotes(quotes, pages).slice(0, labelLimit),
    detail: document.title,
  }));
}
