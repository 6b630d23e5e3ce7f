import "server-only";
import type { IncomingGround } from "@/lib/incoming/plan-incoming";
import type { Transaction } from "@/lib/platform/db/client";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";

/** What of the project tells what a file's excerpts mean to the member. Of layers of others nothing where they are not seen. */
export async function readGround(tx: Transaction, member: Member): Promise<IncomingGround> {
  const { projectId, userId, name: userName, standing } = member;
  const live = { projectId, deletedAt: null };
  const { blind } = await getSight(member, tx);
  const [documents, codes, layers, people] = await Promise.all([
    tx.document.findMany({
      ...{ where: live, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
      select: { id: true, title: true, fileName: true },
    }),
    tx.code.findMany({ where: live, omit: { projectId: true, createdAt: true, deletedAt: true } }),
    blind
      ? []
      : tx.layer.findMany({
          where: { projectId, userId: null, kind: "coder", roundId: "" },
          orderBy: [{ createdAt: "asc" }, { id: "asc" }],
          select: { id: true, name: true, origin: true },
        }),
    tx.member.findMany({
      where: { projectId, userId: { not: userId } },
      select: { user: { select: { name: true } } },
    }),
  ]);
  return {
    ...{ userName, documents, codes, layers, blind },
    people: people.map(({ user }) => user.name),
    mayMakeCodes: can(standing, "codebook.edit"),
  };
}
