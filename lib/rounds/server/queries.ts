import "server-only";
import { database } from "@/lib/platform/db/client";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import type { PlanChoices, RoundPlanView, RoundView } from "@/lib/rounds/round-view";
import { findCodebookMoments } from "./codebook-moment";
import { assignmentFields, roundFields } from "./find-round";
import { listPaces } from "./list-paces";

const live = { deletedAt: null, document: { deletedAt: null } } as const;

/** Rounds as they are read: with the documents given out in them, of those that are there. */
const read = {
  ...roundFields,
  createdAt: true,
  assignments: {
    where: live,
    orderBy: [{ userId: "asc" as const }, { position: "asc" as const }],
    select: { ...assignmentFields, document: { select: { title: true } } },
  },
};

/** The project's rounds, the latest first: who manages rounds sees all, others those that were opened. */
export async function listRounds(member: Member): Promise<RoundView[]> {
  const rows = await database().round.findMany({
    where: { projectId: member.projectId, deletedAt: null, ...seenBy(member) },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: read,
  });
  const moments = await findCodebookMoments(member.projectId, rows);
  return rows.map((row) => viewRound(row, member, moments));
}

const mayManage = ({ standing }: Member) => can(standing, "round.manage");

const seenBy = (member: Member) => (mayManage(member) ? {} : { state: { not: "draft" as const } });

type Row = NonNullable<Awaited<ReturnType<typeof readRound>>>;

const readRound = (member: Member, id: string) =>
  database().round.findFirst({
    where: { id, projectId: member.projectId, deletedAt: null, ...seenBy(member) },
    select: read,
  });

type Moments = Awaited<ReturnType<typeof findCodebookMoments>>;

function viewRound({ assignments, ...row }: Row, member: Member, moments: Moments): RoundView {
  const { createdAt: _, frozenAt: __, ...round } = row;
  return {
    ...round,
    codebookMoment: moments.get(round.id) ?? null,
    mine: assignments
      .filter(({ userId }) => userId === member.userId)
      .map(({ id, document, userId: ___, ...own }) => ({ ...own, assignmentId: id, title: document.title })),
    progress: mayManage(member)
      ? { done: assignments.filter(({ doneAt }) => doneAt !== null).length, given: assignments.length }
      : null,
  };
}

/** A round as every member sees it; null when it is not there. */
export async function findRoundView(member: Member, id: string): Promise<RoundView | null> {
  const row = await readRound(member, id);
  return row && viewRound(row, member, await findCodebookMoments(member.projectId, [row]));
}

/** A round with who codes what and how they get on, for who manages rounds; null when it is not there. */
export async function findRoundPlan(member: Member, id: string): Promise<RoundPlanView | null> {
  const row = await readRound(member, id);
  if (row === null) return null;
  const { projectId } = member;
  const [moments, sight, members, documents, units] = await Promise.all([
    findCodebookMoments(projectId, [row]),
    getSight(member),
    listCoders(projectId, row.assignments),
    listDocuments(projectId),
    countUnits(projectId, id),
  ]);
  const paces = sight.blind ? null : await listPaces(member, row);
  return {
    ...viewRound(row, member, moments),
    given: row.assignments.map((each) => ({
      assignmentId: each.id,
      documentId: each.documentId,
      userId: each.userId,
      doneAt: each.doneAt,
      pace: paces?.get(each.id) ?? null,
    })),
    coders: members,
    documents,
    units,
  };
}

/** What a new round can be planned with. */
export async function listPlanChoices({ projectId }: Member): Promise<PlanChoices> {
  const [coders, documents] = await Promise.all([listCoders(projectId, []), listDocuments(projectId)]);
  return { coders, documents };
}

const listDocuments = async (projectId: string) => {
  const rows = await database().document.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, title: true },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, title }) => ({ id, name: title }));
};

/** Members who may code, and whoever else has documents in the round. */
async function listCoders(projectId: string, given: readonly { readonly userId: string }[]) {
  const rows = await database().user.findMany({
    where: {
      OR: [
        { members: { some: { projectId, role: { in: ["owner", "lead", "coder"] } } } },
        { id: { in: given.map(({ userId }) => userId) } },
      ],
    },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows;
}

async function countUnits(projectId: string, roundId: string): Promise<Record<string, number>> {
  const rows = await database().$queryRaw<{ documentId: string; count: number }[]>`
    SELECT p."documentId", count(*)::int AS "count" FROM "RoundUnit" u
    JOIN "Passage" p ON p."id" = u."passageId"
    WHERE u."projectId" = ${projectId} AND u."roundId" = ${roundId} AND u."deletedAt" IS NULL
    GROUP BY p."documentId"`;
  return Object.fromEntries(rows.map(({ documentId, count }) => [documentId, count]));
}
