import "server-only";
import { applyCodes } from "@/lib/coding/coding-rules";
import { isOwnLayer } from "@/lib/coding/may-change";
import { getAppliableCodes, listPassageCodings } from "@/lib/coding/server/find-codings";
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
import { readUnplaced, waitsNoLonger } from "./unplaced-queries";

type Row = Awaited<ReturnType<typeof readUnplaced>>[number];

/**
 * Places an excerpt that waits: it is coded there in its layer, its memo is written there, and it leaves the list. NOT_FOUND
 * when it waits no longer; CONFLICT in the layer of a closed round.
 */
export async function placeUnplaced(
  member: Member,
  { id, documentId, ranges }: Omit<PlaceUnplacedInput, "projectId">,
): Promise<Committed<{ passageId: string }>> {
  const actingMember = await actFor(member, [id]);
  return commit(actingMember, async (tx) => {
    const [row] = await getChangeable(tx, member, [id]);
    if (row!.memo !== "" && !can(member.standing, "memo.write"))
      throw new AppError(
        "FORBIDDEN",
        "A memo comes with this excerpt, and your role does not let you write memos.",
      );
    const codes = await getAppliableCodes(tx, member, row!.codeIds);
    const document = await getText(tx, member, documentId);
    const passage = await placePassage(tx, document, { ranges }, crypto.randomUUID());
    const existing = await listPassageCodings(tx, member, passage.passageId);
    const wished = codes.map((code) => ({ id: crypto.randomUUID(), codeId: code.id }));
    // In which layer of theirs a member codes depends on the document.
    const isOwn = isOwnLayer(row!.layer, member.userId);
    const layerId = isOwn ? (await findOrCreateLayer(tx, member, documentId)).id : row!.layerId;
    const { changes } = applyCodes(passage.passageId, layerId, wished, existing);
    const memos = openMemos(member);
    const coder = row!.layer.userId === null ? row!.layer.name : "";
    memos.addTitled("passage", passage.passageId, coder, row!.memo);
    return {
      kind: "coding.placeUnplaced",
      summary: "placed an excerpt that was waiting",
      changes: [
        ...passage.changes,
        ...changes.map((change) => weigh(change, row!.weight)),
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

const weigh = (change: Change, weight: number | null): Change =>
  weight === null ? change : { ...change, after: { ...change.after, weight } };

const leave = ({ layer: _, mayChange: __, projectId: ___, deletedAt: ____, id, ...row }: Row): Change =>
  removed("unplacedExcerpt", id, { ...row, createdAt: row.createdAt.toISOString() });
