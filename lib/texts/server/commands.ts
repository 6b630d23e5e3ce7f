import "server-only";
import { database } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import { publish } from "@/lib/platform/notify";
import { type Member, requireMemberOf } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { fromBase64, toBase64 } from "@/lib/texts/bytes";
import type { Opened, Pushed, Told } from "@/lib/texts/schema";
import { mergeState, missingFrom, openState, vectorOf } from "@/lib/texts/text-state";
import { type TextNotice, textsTopic, toldUpdateLimit } from "@/lib/texts/text-notice";
import type { TextOf } from "@/lib/texts/text-of";
import { findOwner } from "./find-owner";
import { lockForOpening, lockText } from "./lock-text";
import { saveLater } from "./save-later";

export interface OpenedText {
  readonly id: string;
  readonly generation: number;
  /** What the caller lacks, in base64; all where theirs is of another generation. */
  readonly update: string;
  /** How much of it is here, as Yjs encodes it, in base64: what the caller has beyond it is to be pushed. */
  readonly vector: string;
}

/** Gives a text to be typed in together. */
export async function openText(
  member: Member,
  of: TextOf,
  { vector, generation }: Opened,
): Promise<OpenedText> {
  const text = await database().$transaction((tx) => lockForOpening(tx, member, of));
  const known = vector !== undefined && generation === text.generation ? fromBase64(vector) : null;
  return {
    id: text.id,
    generation: text.generation,
    update: toBase64(missingFrom(text.state, known)),
    vector: toBase64(vectorOf(text.state)),
  };
}

/** Takes in what somebody typed and tells it to others; `current` is false where the text is to be opened anew. */
export async function pushText(
  member: Member,
  of: TextOf,
  { windowId, generation, update }: Pushed,
): Promise<{ readonly current: boolean }> {
  const notice = await database().$transaction(async (tx): Promise<TextNotice | null> => {
    const text = await lockText(tx, member, of);
    if (text === null || text.overtaken || text.generation !== generation) return null;
    const merged = mergeState(text.state, fromBase64(update));
    if (!merged.ok) throw new AppError("BAD_REQUEST", problems[merged.error]);
    await tx.sharedText.update({ where: { id: text.id }, data: { state: merged.value } });
    return {
      kind: "typed",
      projectId: member.projectId,
      windowId,
      textId: text.id,
      memo: text.owner.memo,
      generation,
      update: update.length > toldUpdateLimit ? null : update,
    };
  });
  if (notice === null) return { current: false };
  await publish(textsTopic, JSON.stringify(notice));
  saveLater(`${member.userId} ${of.ownerId} ${of.field}`, async () => {
    await saveText(await requireMemberOf(member.userId, member.projectId, member.action), of);
  });
  return { current: true };
}

const problems = {
  malformed: "What was typed arrived damaged and was not taken in. Reload the page.",
  "too-long": "This text holds too much. Copy it into two, and delete this one.",
};

/** Tells others where somebody's caret is in a text. */
export async function tellCaret(member: Member, of: TextOf, { windowId, caret }: Told): Promise<void> {
  const { projectId, userId, name } = member;
  const { memo } = await findOwner(database(), member, of);
  const text = await database().sharedText.findFirst({ where: { projectId, ...of }, select: { id: true } });
  if (text === null) return;
  const notice: TextNotice = {
    kind: "caret",
    projectId,
    windowId,
    textId: text.id,
    memo,
    userId,
    name,
    caret,
  };
  await publish(textsTopic, JSON.stringify(notice));
}

/** Saves a text as it is now, as one change by this member; nothing where it is saved already. */
export function saveText(member: Member, of: TextOf): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const text = await lockText(tx, member, of);
    const save = text === null || text.overtaken ? null : await text.owner.save(openState(text.state));
    if (text === null || save === null || save.change === null)
      return { kind: "text.save", summary: "", changes: [], result: null };
    await tx.sharedText.update({ where: { id: text.id }, data: { base: save.base } });
    return { kind: save.kind, summary: save.summary, changes: [save.change], result: null };
  });
}
