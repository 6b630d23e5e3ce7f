import "server-only";
import type { CorrectStructureInput } from "@/lib/documents/schema";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, type Decision, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { updated } from "@/lib/shared/change";
import type { Block } from "@/lib/text/block";
import {
  addCorrection,
  applyCorrections,
  type Correction,
  type CorrectionProblem,
} from "@/lib/text/corrections";

const sentences: Record<CorrectionProblem, string> = {
  "no-block": "The text is divided otherwise by now. Reload the page and correct it again.",
  "nothing-before": "Nothing stands before this block that it could be joined with.",
  table: "A table is neither joined nor split. Make it a paragraph first.",
  "nothing-to-split": "There is nothing on one side of the caret. Put it between two words of the block.",
};

/** The most corrections a document can have. */
const most = 5_000;

/** Says of one block what it is, joins it with the one before, or splits it. Text, codings and memos stay. */
export function correctStructure(
  member: Member,
  { id, textId, correction }: Omit<CorrectStructureInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const document = await getStructure(tx, member, id);
    if (document.textId !== textId)
      throw new AppError("CONFLICT", "The document has been read anew meanwhile. Reload the page first.");
    const { blocks } = applyCorrections(document.text, document.blocks, document.corrections);
    const problem = applyCorrections(document.text, blocks, [correction]).skipped[0]?.problem;
    if (problem !== undefined) throw new AppError("BAD_REQUEST", sentences[problem]);
    const corrections = addCorrection(document.corrections, correction);
    if (corrections.length > most)
      throw new AppError("BAD_REQUEST", `A document can have at most ${most} corrections.`);
    return replaceCorrections(id, document, corrections, "corrected the structure of");
  });
}

/** Goes back to the structure as it was recognised. */
export function discardCorrections(member: Member, id: string): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const document = await getStructure(tx, member, id);
    return replaceCorrections(id, document, [], "took back all corrections of the structure of");
  });
}

function replaceCorrections(
  id: string,
  { title, corrections }: { title: string; corrections: Correction[] },
  next: Correction[],
  verb: string,
): Decision<null> {
  const change = updated("document", id, { corrections }, { corrections: next });
  return {
    kind: "document.structure",
    summary: `${verb} “${title}”`,
    changes: change === null ? [] : [change],
    result: null,
  };
}

async function getStructure(tx: Transaction, { projectId }: Member, id: string) {
  const found = await tx.document.findFirst({
    where: { id, projectId, deletedAt: null },
    select: { title: true, textId: true, corrections: true, text: { select: { text: true, blocks: true } } },
  });
  if (!found?.text)
    throw new AppError("NOT_FOUND", "This document is no longer there. Someone may have deleted it.");
  return {
    title: found.title,
    textId: found.textId,
    corrections: found.corrections as unknown as Correction[],
    text: found.text.text,
    blocks: found.text.blocks as unknown as Block[],
  };
}
