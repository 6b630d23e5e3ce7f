import "server-only";
import { applyCodes } from "@/lib/coding/coding-rules";
import { followMerges, listPassageCodings } from "@/lib/coding/server/find-codings";
import { findOrCreateLayer } from "@/lib/coding/server/own-layer";
import { getText, placePassage } from "@/lib/coding/server/place-passage";
import type { PlaceUnplacedInput } from "@/lib/incoming/schema";
import { type Transaction, database } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { type Change, removed } from "@/lib/shared/change";
import { countOf } from "@/lib/shared/count-of";
import { openMemos } from "./open-memos";
import { partCodes, readUnplaced, waitsNoLonger } from "./unplaced-queries";

type Row = Awaited<ReturnType<typeof readUnplaced>>[number];

/**
 * Places an excerpt that waits: it is coded there in its layer, its memo is written there, and it leaves the list. Codes that
 * are no longer applied fall away, and are told. NOT_FOUND when it waits no longer; CONFLICT in the layer of a closed round, and
 * where the document was read anew; BAD_REQUEST where nothing of it is left.
 */
export async function placeUnplaced(
  member: Member,
  { id, documentId, textId, ranges }: Omit<PlaceUnplacedInput, "projectId">,
): Promise<Committed<{ passageId: string }>> {
  const actingMember = await actFor(member, [id]);
  return commit(actingMember, async (tx) => {
    const [row] = await getChangeable(tx, member, [id]);
    if (row!.memo !== "" && !can(member.standing, "memo.write"))
      throw new AppError(
        "FORBIDDEN",
        "A memo comes with this excerpt, and your role does not let you write memos.",
      );
    const { applied, gone } = partCodes(row!.codeIds, await followMerges(tx, member, row!.codeIds));
    if (applied.length === 0 && row!.memo === "")
      throw new AppError(
        "BAD_REQUEST",
        "None of this excerpt’s codes can be applied any more: they were deleted or made headings. Bring one back through the history, or dismiss the excerpt.",
      );
    const document = await getText(tx, member, documentId);
    if (document.textId !== textId)
      throw new AppError("CONFLICT", "The document was read anew meanwhile. Look for the place again.");
    const passage = await placePassage(tx, document, { ranges }, crypto.randomUUID());
    const existing = await listPassageCodings(tx, member, passage.passageId);
    const wished = applied.map((code) => ({ id: crypto.randomUUID(), codeId: code.id }));
    const layerId = await findLayer(tx, member, row!, documentId);
    const { changes } = applyCodes(passage.passageId, layerId, wished, existing);
    const memos = openMemos(member);
    const coder = row!.layer.userId === null ? row!.layer.name : "";
    memos.addTitled("passage", passage.passageId, coder, row!.memo);
    return {
      kind: "coding.placeUnplaced",
      summary: `placed an excerpt that was waiting${gone.length === 0 ? "" : `, without ${listNames(gone)}`}`,
      changes: [
        ...passage.changes,
        ...changes.map((change) => fill(change, row!)),
        ...(await memos.write(tx)),
        leave(row!),
      ],
      result: { passageId: passage.passageId },
    };
  });
}

/** Takes excerpts off the list; they stay in the history. */
export async function dismissUnplaced(member: Member, ids: readonly string[]): Promise<Committed<null>> {
  return commit(await actFor(member, ids), async (tx) => {
    const rows = await getChangeable(tx, member, [...new Set(ids)]);
    return {
      kind: "coding.dismissUnplaced",
      summary: `dismissed ${countOf(rows.length, "excerpt")} that waited for a place`,
      changes: rows.map(leave),
      result: null,
    };
  });
}

/** The member, acting under `coding.writeOthers` where layers of other people are concerned. */
async function actFor(member: Member, ids: readonly string[]): Promise<Member> {
  const rows = await getChangeable(database(), member, [...new Set(ids)]);
  const others = rows.some(({ layer }) => layer.userId !== null && layer.userId !== member.userId);
  return others ? { ...member, action: "coding.writeOthers" } : member;
}

async function getChangeable(tx: Transaction, member: Member, ids: readonly string[]): Promise<Row[]> {
  const rows = await readUnplaced(tx, member, ids);
  if (rows.length < ids.length) throw waitsNoLonger();
  const closed = rows.find(({ layer }) => layer.closedRound !== undefined)?.layer.closedRound;
  if (closed !== undefined)
    throw new AppError(
      "CONFLICT",
      `This belongs to the round “${closed}”, which is closed, so it stays as it is. A lead can open the round again.`,
    );
  if (!rows.every(({ mayChange }) => mayChange))
    throw new AppError(
      "FORBIDDEN",
      "Somebody else brought this excerpt in. Only they, a lead or the owner may place or dismiss it.",
    );
  return rows;
}

/** The layer of an excerpt in a document: a member codes documents of a round in another one than the rest. */
async function findLayer(tx: Transaction, member: Member, row: Row, documentId: string): Promise<string> {
  const { projectId } = member;
  const { userId } = row.layer;
  if (userId === null || row.layer.kind !== "coder") return row.layerId;
  const coder = await tx.member.findUnique({
    where: { projectId_userId: { projectId, userId } },
    select: { user: { select: { name: true } } },
  });
  // Who has left codes in no round any more.
  if (coder === null) return row.layerId;
  return (await findOrCreateLayer(tx, { projectId, userId, name: coder.user.name }, documentId)).id;
}

const fill = (change: Change, { weight, codedAt }: Row): Change => ({
  ...change,
  after: {
    ...change.after,
    ...(weight !== null && { weight }),
    ...(codedAt !== null && { createdAt: codedAt.toISOString() }),
  },
});

const listNames = (codes: readonly { readonly name: string }[]): string =>
  codes.map(({ name }) => `“${name}”`).join(", ");

const leave = ({ layer: _, mayChange: __, projectId: ___, deletedAt: ____, id, ...row }: Row): Change =>
  removed("unplacedExcerpt", id, {
    ...row,
    createdAt: row.createdAt.toISOString(),
    codedAt: row.codedAt?.toISOString() ?? null,
  });
