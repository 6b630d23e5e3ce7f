import "server-only";
import { placeGrams } from "@/lib/packs/landmarks";
import { listLetters } from "@/lib/packs/letters";
import { type Placement, placeCodings } from "@/lib/packs/place-codings";
import { planArrival } from "@/lib/packs/plan-arrival";
import { planPlacement } from "@/lib/packs/plan-placement";
import type { StudyPack } from "@/lib/packs/plan-study";
import { recognisePaper } from "@/lib/packs/recognise-paper";
import type { PackPaper } from "@/lib/packs/study-pack";
import { type Transaction, database } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { countOf } from "@/lib/shared/count-of";
import { type ReadText, readStoredText, storedText } from "@/lib/text/stored-text";
import { hashWords } from "./hash-words";
import { readPack } from "./read-pack";
import { readPlacing } from "./read-placing";

interface Placed {
  /** The title of the paper; null where the document is none of the pack's papers. */
  readonly paper: string | null;
  /** Passages. */
  readonly placed: number;
}

/** A document that was recognised, and what of the pack is to be placed in it. */
interface Recognised extends ReadText {
  readonly documentId: string;
  readonly textId: string;
  readonly pack: StudyPack;
  readonly paper: PackPaper;
  readonly placement: Placement;
}

/**
 * Recognises a document as a paper of the study pack that the project was made from, and places there what the pack's
 * coders coded, in one event. NOT_FOUND without the document or a pack; CONFLICT where the document was read anew
 * meanwhile.
 */
export async function placePaper(member: Member, documentId: string): Promise<Committed<Placed>> {
  const recognised = await recogniseDocument(member, documentId);
  return commit<Placed>(member, async (tx) => {
    const kind = "study.place";
    if (recognised === null)
      return { kind, summary: "recognised no paper", changes: [], result: { paper: null, placed: 0 } };
    const { changes, placed } = await place(tx, member, recognised);
    const { title } = recognised.paper;
    const summary = `placed ${countOf(placed, "passage")} of a study pack in “${title}”`;
    return { kind, summary, changes, result: { paper: title, placed } };
  });
}

/** Null where the document is none of the papers. */
async function recogniseDocument({ projectId }: Member, documentId: string): Promise<Recognised | null> {
  const live = { projectId, deletedAt: null };
  const [row, document] = await Promise.all([
    database().studyPaper.findFirst({ where: live, select: { packId: true } }),
    database().document.findFirst({
      where: { ...live, id: documentId },
      select: { textId: true, text: { select: storedText } },
    }),
  ]);
  if (row === null)
    throw new AppError(
      "NOT_FOUND",
      "This project was not made from a study pack. There is nothing to place.",
    );
  const { textId, text } = document ?? { textId: null, text: null };
  if (textId === null || text === null)
    throw new AppError("NOT_FOUND", "This document is no longer there. Somebody may have deleted it.");
  const read = readStoredText(text);
  const pack = readPack(row.packId);
  const lettered = listLetters(read.text);
  const grams = placeGrams(lettered.letters);
  const recognised = recognisePaper(pack.papers, grams);
  if (recognised === null) return null;
  const { paper, meetings } = recognised;
  const where = { text: read.text, ...lettered, grams, meetings, hash: hashWords };
  return { ...read, documentId, textId, pack, paper, placement: placeCodings(pack, paper.id, where) };
}

async function place(tx: Transaction, { projectId }: Member, recognised: Recognised) {
  const { documentId, textId, pack, paper, placement } = recognised;
  const there = await readPlacing(tx, { projectId, pack, paperId: paper.id, documentId, textId });
  if (there === null)
    throw new AppError("CONFLICT", "The document has changed meanwhile. Nothing was placed; try it again.");
  const newId = () => crypto.randomUUID();
  const by = { now: new Date().toISOString(), newId };
  const { changes, report } = planPlacement(pack, placement, { ...recognised, ...there }, by);
  const arrival = planArrival(pack.layers, paper, there, report, newId);
  return { changes: [...changes, ...arrival], placed: report.placed };
}
