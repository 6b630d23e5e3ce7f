import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import { changesCodes } from "@/lib/platform/event-conditions";
import { findTaken } from "@/lib/rounds/round-problem";
import { type Change, type Fields, applyChanges } from "@/lib/shared/change";

/**
 * Why rounds cannot come to be open, or documents be given out, as changes would have it; null when they can: as when a
 * round is opened, a coder has a document in one open round only, and a frozen codebook is the one it was frozen at.
 */
export async function findTakenWork(
  tx: Transaction,
  projectId: string,
  changes: readonly Change[],
): Promise<string | null> {
  const about = changes.filter(({ entity }) => entity === "round" || entity === "assignment");
  if (about.length === 0) return null;
  const stored = await tx.round.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, name: true, state: true, codebookFrozen: true, frozenAt: true },
  });
  const rounds = applyChanges(new Map(stored.map((each) => [each.id, { ...each }])), "round", changes);
  const open = new Map([...rounds].filter(([, round]) => round["state"] === "open"));
  const opened = about.flatMap(({ entity, id, after }) =>
    entity === "round" && after?.["state"] === "open" ? [id] : [],
  );
  return (
    (await findTakenDocument(tx, projectId, changes, open, new Set(opened))) ??
    (await findThawedCodebook(tx, projectId, open, opened))
  );
}

async function findTakenDocument(
  tx: Transaction,
  projectId: string,
  changes: readonly Change[],
  open: ReadonlyMap<string, Fields>,
  opened: ReadonlySet<string>,
) {
  const stored = await tx.assignment.findMany({
    where: { projectId, roundId: { in: [...open.keys()] }, deletedAt: null },
    select: {
      id: true,
      roundId: true,
      documentId: true,
      userId: true,
      document: { select: { title: true } },
      user: { select: { name: true } },
    },
  });
  const given = changes.flatMap(({ entity, id, after }) =>
    entity === "assignment" && after !== null ? [id] : [],
  );
  const rows = applyChanges(new Map(stored.map((each) => [each.id, { ...each }])), "assignment", changes);
  const work = [...rows]
    .map(([id, row]) => ({
      id,
      roundId: String(row["roundId"]),
      documentId: String(row["documentId"]),
      userId: String(row["userId"]),
    }))
    .filter(({ id, roundId }) => open.has(roundId) && (opened.has(roundId) || given.includes(id)));
  for (const roundId of new Set(work.map((each) => each.roundId))) {
    const standing = stored
      .filter((each) => each.roundId !== roundId && rows.has(each.id))
      .map(({ document, user, ...each }) => ({
        ...each,
        round: String(open.get(each.roundId)?.["name"]),
        document: document.title,
        coder: user.name,
      }));
    const own = work.filter((each) => each.roundId === roundId);
    const taken = findTaken(own, standing);
    if (taken !== null) return taken;
  }
  return null;
}

/** A round that would come to be open with another codebook than the one it keeps frozen. */
async function findThawedCodebook(
  tx: Transaction,
  projectId: string,
  open: ReadonlyMap<string, Fields>,
  opened: readonly string[],
) {
  for (const id of opened) {
    const { codebookFrozen, frozenAt, name } = open.get(id) ?? {};
    if (codebookFrozen !== true || typeof frozenAt !== "number") continue;
    const [changed] = await tx.$queryRaw<{ number: number }[]>`
      SELECT e."number" FROM "Event" e
      WHERE e."projectId" = ${projectId} AND e."number" > ${frozenAt} AND ${changesCodes("e")} LIMIT 1`;
    if (changed !== undefined)
      return `the codebook that the round “${String(name)}” keeps frozen has been changed since. Open the round again on its page: it is coded with the present codebook then.`;
  }
  return null;
}
