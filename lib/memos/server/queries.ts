import "server-only";
import { citeRegion } from "@/lib/coding/region";
import type { BodyNode, MemoTarget } from "@/lib/memos/memo";
import type { MemosInput } from "@/lib/memos/schema";
import { sanitiseBody } from "@/lib/memos/sanitise-body";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";

export interface MemoView {
  readonly id: string;
  readonly target: MemoTarget;
  readonly targetId: string;
  /** The target in words: a document's title, a code's name, a passage's text (its first 200 UTF-16 units). */
  readonly targetName: string;
  /** The document of the target, where it has one. */
  readonly documentId: string | null;
  readonly documentTitle: string | null;
  readonly title: string;
  readonly body: BodyNode;
  readonly authorId: string | null;
  readonly author: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The project's memos, or those on one target; the latest changed first. Memos whose target is deleted rest. */
export async function listMemos(member: Member, on: MemosInput["on"]): Promise<MemoView[]> {
  const rows = await database().memo.findMany({
    where: { projectId: member.projectId, deletedAt: null, ...on },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    include: { author: { select: { name: true } } },
  });
  const idsOf = (target: MemoTarget) =>
    rows.filter((row) => row.target === target).map((row) => row.targetId);
  const targets = await findTargets(member, idsOf);
  return rows.flatMap(({ author, body, deletedAt: _deleted, projectId: _project, ...row }) => {
    const target = targets.get(`${row.target} ${row.targetId}`);
    return target ? [{ ...row, ...target, body: sanitiseBody(body), author: author?.name ?? null }] : [];
  });
}

type Target = Pick<MemoView, "targetName" | "documentId" | "documentTitle">;

async function findTargets(
  { projectId }: Member,
  idsOf: (target: MemoTarget) => string[],
): Promise<ReadonlyMap<string, Target>> {
  const live = (target: MemoTarget) => ({ projectId, deletedAt: null, id: { in: idsOf(target) } });
  const [project, documents, codes, passages] = await Promise.all([
    database().project.findUniqueOrThrow({ where: { id: projectId }, select: { id: true, name: true } }),
    database().document.findMany({ where: live("document"), select: { id: true, title: true } }),
    database().code.findMany({ where: live("code"), select: { id: true, name: true } }),
    database().passage.findMany({
      where: { projectId, id: { in: idsOf("passage") }, document: { deletedAt: null } },
      select: { id: true, quotes: true, pages: true, document: { select: { id: true, title: true } } },
    }),
  ]);
  const none = { documentId: null, documentTitle: null };
  return new Map<string, Target>([
    [`project ${project.id}`, { targetName: project.name, ...none }],
    ...codes.map(({ id, name }) => [`code ${id}`, { targetName: name, ...none }] as const),
    ...documents.map(
      ({ id, title }) =>
        [`document ${id}`, { targetName: title, documentId: id, documentTitle: title }] as const,
    ),
    ...passages.map(({ id, quotes, pages, document }) => {
      const words = quotes.join(" […] ").replace(/\s+/g, " ").slice(0, 200);
      const targetName = quotes.length === 0 ? citeRegion(pages[0] ?? "") : words;
      return [
        `passage ${id}`,
        { targetName, documentId: document.id, documentTitle: document.title },
      ] as const;
    }),
  ]);
}
