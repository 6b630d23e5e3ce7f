import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Standing } from "../permissions";
import { getSight } from "./sight";
import { whereCodingSeen } from "./sight-conditions";

export interface ProjectListItem extends Standing {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly sample: boolean;
  readonly documents: number;
  readonly codings: number;
  readonly members: number;
  /** Of the latest recorded change, or of the project's making. */
  readonly changedAt: Date;
}

/**
 * The projects a user is a member of, or the one of them that is asked for, latest changed first. Counts leave out what
 * is deleted.
 */
export async function listProjects(
  userId: string,
  projectId: string | null = null,
): Promise<ProjectListItem[]> {
  const all = await readProjects(userId);
  const listed = projectId === null ? all : all.filter(({ id }) => id === projectId);
  const items = await Promise.all(listed.map((item) => hideOthersWork(item, userId)));
  return items.sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime() || (a.id < b.id ? -1 : 1));
}

const readProjects = (userId: string) =>
  database().$queryRaw<ProjectListItem[]>`
    SELECT p."id", p."name", p."description", p."sample", m."role"::text AS "role",
      m."mayEditCodebook", m."maySeeOthers", m."mayExport", m."mayInvite",
      (SELECT count(*)::int FROM "Document" d WHERE d."projectId" = p."id" AND d."deletedAt" IS NULL) AS "documents",
      (SELECT count(*)::int FROM "Coding" c
        JOIN "Passage" s ON s."id" = c."passageId"
        JOIN "Document" d ON d."id" = s."documentId" AND d."deletedAt" IS NULL
        WHERE c."projectId" = p."id" AND c."deletedAt" IS NULL) AS "codings",
      (SELECT count(*)::int FROM "Member" n WHERE n."projectId" = p."id") AS "members",
      coalesce((SELECT e."at" FROM "Event" e WHERE e."projectId" = p."id" AND e."number" = p."eventNumber"),
        p."createdAt") AS "changedAt"
    FROM "Project" p JOIN "Member" m ON m."projectId" = p."id" AND m."userId" = ${userId}
    WHERE p."deletedAt" IS NULL AND NOT p."arriving"`;

/** Of a project in which one codes blind: how much one has coded oneself, and when one last changed something. */
async function hideOthersWork(item: ProjectListItem, userId: string): Promise<ProjectListItem> {
  const sight = await getSight({ projectId: item.id, userId });
  if (!sight.blind) return item;
  const [codings, event, project] = await Promise.all([
    database().coding.count({
      where: {
        projectId: item.id,
        deletedAt: null,
        passage: { document: { deletedAt: null } },
        ...whereCodingSeen(sight),
      },
    }),
    database().event.findFirst({
      where: { projectId: item.id, actorId: userId },
      orderBy: { number: "desc" },
      select: { at: true },
    }),
    database().project.findUniqueOrThrow({ where: { id: item.id }, select: { createdAt: true } }),
  ]);
  return { ...item, codings, changedAt: event?.at ?? project.createdAt };
}
