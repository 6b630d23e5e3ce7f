import "server-only";
import { isOwnLayer } from "@/lib/coding/may-change";
import type { IncomingGround } from "@/lib/incoming/plan-incoming";
import type { Transaction } from "@/lib/platform/db/client";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { keepAddable } from "./foreign-layers";
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
    tx.layer.findMany({
      where: { projectId, ...(blind && { userId }) },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, kind: true, name: true, origin: true, userId: true, roundId: true },
    }),
    tx.member.findMany({
      where: { projectId, userId: { not: userId } },
      select: { user: { select: { name: true } } },
    }),
  ]);
  const own = layers.filter((layer) => isOwnLayer(layer, userId));
  const foreign = layers.filter(
    ({ kind, userId: of, roundId }) => kind === "coder" && of === null && roundId === "",
  );
  const addable = await keepAddable(tx, member, foreign);
  return {
    ...{ userName, documents, codes, blind },
    ownLayers: own,
    layers: addable,
    people: [
      ...people.map(({ user }) => user.name),
      ...layers.filter((layer) => !own.includes(layer) && !addable.includes(layer)).map(({ name }) => name),
    ],
    mayMakeCodes: can(standing, "codebook.edit"),
  };
}
