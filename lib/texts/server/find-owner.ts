import "server-only";
import { createHash } from "node:crypto";
import type * as Y from "yjs";
import { describeEdit } from "@/lib/codebook/describe-change";
import { textLimit } from "@/lib/codebook/code-fields";
import { describeMemo, editMemo } from "@/lib/memos/edit-memo";
import { mayChangeMemo } from "@/lib/memos/may-change-memo";
import { sanitiseBody } from "@/lib/memos/sanitise-body";
import { bodyLimit, titleLimit } from "@/lib/memos/schema";
import type { Transaction } from "@/lib/platform/db/client";
import { requireNotFrozen } from "@/lib/platform/live-codebook";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { whereMemoSeen } from "@/lib/projects/server/sight-conditions";
import type { SeenMemo } from "@/lib/projects/sight";
import { AppError } from "@/lib/shared/app-error";
import { type Change, updated } from "@/lib/shared/change";
import { cleanLine, cleanText } from "@/lib/shared/clean-text";
import { type MemoText, fillMemoDoc, readMemoDoc } from "@/lib/texts/memo-doc";
import { plainOf } from "@/lib/texts/plain-doc";
import type { CodeText, TextOf } from "@/lib/texts/text-of";

/** The row that a shared text is saved in, as the member may change it. */
export interface TextOwner {
  /** What is to be known to tell who sees it; null for a code, which everybody sees. */
  readonly memo: SeenMemo | null;
  /** Hash of what is saved. */
  readonly base: string;
  /** Writes what is saved into an empty shared document. */
  readonly fill: (doc: Y.Doc) => void;
  /** What saving the document would change; `base` is the hash of what is saved then. */
  readonly save: (doc: Y.Doc) => Promise<Save>;
}

interface Save {
  readonly kind: string;
  readonly summary: string;
  readonly change: Change | null;
  readonly base: string;
}

/**
 * What a shared text is of. Throws NOT_FOUND for what is not there or not seen, FORBIDDEN for what the member may not
 * change.
 */
export const findOwner = (tx: Transaction, member: Member, { ownerId, field }: TextOf): Promise<TextOwner> =>
  field === "memo" ? findMemo(tx, member, ownerId) : findCode(tx, member, ownerId, field);

const hash = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");

async function findMemo(tx: Transaction, member: Member, id: string): Promise<TextOwner> {
  const { projectId } = member;
  const seen = whereMemoSeen(await getSight(member, tx));
  const row = await tx.memo.findFirst({ where: { projectId, id, deletedAt: null, ...seen } });
  if (row === null)
    throw new AppError(
      "NOT_FOUND",
      "This memo is no longer there: someone has deleted it. Undo brings it back.",
    );
  if (!mayChangeMemo(row, member))
    throw new AppError(
      "FORBIDDEN",
      "Only its author, a lead or the owner may change this memo. Write one of your own beside it.",
    );
  const memo = { ...row, body: sanitiseBody(row.body) };
  return {
    memo: { authorId: memo.authorId, target: memo.target },
    base: baseOfMemo(memo),
    fill: (doc) => fillMemoDoc(doc, memo),
    save: async (doc) => {
      const read = readMemoDoc(doc);
      if (JSON.stringify(read.body).length > bodyLimit)
        throw new AppError("BAD_REQUEST", "This memo is too long. Split it in two.");
      const typeId = (await isType(tx, projectId, read.typeId)) ? read.typeId : memo.typeId;
      const written = { title: cleanLine(read.title).slice(0, titleLimit), body: read.body, typeId };
      return {
        kind: "memo.change",
        summary: `changed ${describeMemo(written.title)}`,
        change: editMemo(memo, written, new Date()),
        base: baseOfMemo(written),
      };
    },
  };
}

const baseOfMemo = ({ title, body, typeId }: MemoText): string => hash([title, body, typeId]);

const isType = async (tx: Transaction, projectId: string, id: string | null): Promise<boolean> =>
  id === null || (await tx.memoType.count({ where: { id, projectId, deletedAt: null } })) > 0;

async function findCode(tx: Transaction, { projectId }: Member, id: string, field: CodeText) {
  const code = await tx.code.findFirst({ where: { projectId, id, deletedAt: null } });
  if (code === null)
    throw new AppError(
      "NOT_FOUND",
      "This code is no longer there: someone has deleted it. Undo brings it back.",
    );
  await requireNotFrozen(tx, projectId);
  return {
    memo: null,
    base: hash(code[field]),
    fill: (doc: Y.Doc) => plainOf(doc).insert(0, code[field]),
    save: (doc: Y.Doc) => {
      const text = cleanText(plainOf(doc).toJSON());
      if (text.length > textLimit)
        throw new AppError(
          "BAD_REQUEST",
          `This text is too long: at most ${textLimit} characters. Shorten it, or move a part into a memo.`,
        );
      const change = updated("code", id, { ...code }, { [field]: text });
      const summary = change === null ? "" : describeEdit(code.name, [change]);
      return Promise.resolve({ kind: "code.edit", summary, change, base: hash(text) });
    },
  } satisfies TextOwner;
}
