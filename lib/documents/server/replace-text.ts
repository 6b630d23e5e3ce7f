import "server-only";
import { carryCorrections } from "@/lib/documents/carry-corrections";
import { type CarriedCount, carryPassages } from "@/lib/documents/carry-passages";
import type { Ingested } from "@/lib/ingest/ingested";
import { type Transaction, database } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { updated } from "@/lib/shared/change";
import { type Carrier, createCarrier } from "@/lib/text/carry-ranges";
import type { Correction } from "@/lib/text/corrections";
import { textRow } from "./text-row";

/** How the event is told: `verb` follows "You": "read again". */
export interface Replacing {
  readonly kind: "document.reread" | "document.recognise";
  readonly verb: string;
  /** Done in the same transaction. */
  readonly within?: (
    tx: Transaction,
    done: { readonly title: string; readonly carried: CarriedCount },
  ) => Promise<void>;
}

/** Of a reading with the same text: every place is where it was. */
const unchanged: Pick<Carrier, "carry"> = { carry: (ranges) => ({ ranges, how: "exact" }) };

const nothing: CarriedCount = { exact: 0, alike: 0, waiting: 0 };

/**
 * Gives a document a newer reading of its file, in one event: what stands on passages moves to where their words are
 * now, and what fits nowhere waits on the older reading to be placed by a person. Undo brings the older reading back.
 * A reading with the same text only renews blocks and pages, which no one made, and is no event.
 */
export async function replaceText(
  member: Member,
  documentId: string,
  ingested: Ingested,
  { kind, verb, within = () => Promise.resolve() }: Replacing,
): Promise<Committed<CarriedCount>> {
  const known = await findText(database(), member, documentId);
  // Before the project is locked, as a long text takes a second. Texts never change; that it is still this one is
  // seen to below.
  const carriers = new Map<string, Carrier>();
  if (known.text !== ingested.text) carriers.set(known.textId, createCarrier(known.text, ingested.text));
  return commit(member, async (tx) => {
    const document = await findText(tx, member, documentId);
    const details = {
      length: ingested.text.length,
      pageCount: ingested.pages.length,
      language: ingested.language || document.language,
    };
    if (document.text === ingested.text) {
      await renewText(tx, document.textId, ingested);
      const { carried } = keepCorrections(document, ingested, unchanged);
      const renewed = updated("document", documentId, { ...document }, details);
      const changes = renewed === null ? [] : [renewed];
      const count = { ...nothing, ...carried };
      await within(tx, { title: document.title, carried: count });
      return { kind, summary: `${verb} “${document.title}”`, changes, result: count };
    }
    const textId = crypto.randomUUID();
    await tx.documentText.create({ data: { documentId, ...textRow(textId, ingested) } });
    const found = await findOnPassages(tx, documentId);
    const reading = {
      documentId,
      textId,
      text: ingested.text,
      blocks: ingested.blocks,
      pages: ingested.pages.map(({ label, start, end }, index) => ({ index, label, start, end })),
    };
    await addCarriers(tx, carriers, found.passages, ingested.text);
    const carrierOf = (id: string) => carriers.get(id) ?? createCarrier("", ingested.text);
    const kept = keepCorrections(document, ingested, carrierOf(document.textId));
    const carried = carryPassages(reading, found.passages, found, carrierOf, () => crypto.randomUUID());
    const change = updated(
      "document",
      documentId,
      { ...document },
      {
        textId,
        ...details,
        corrections: kept.corrections,
      },
    );
    const count = { ...carried.count, ...kept.carried };
    await within(tx, { title: document.title, carried: count });
    return {
      kind,
      summary: `${verb} “${document.title}”`,
      changes: change === null ? [] : [change, ...carried.changes],
      result: count,
    };
  });
}

/** What people said of the structure, for the newer reading; nothing is told where they said nothing. */
function keepCorrections(
  { text, corrections }: { readonly text: string; readonly corrections: unknown },
  ingested: Ingested,
  carrier: Pick<Carrier, "carry">,
): { corrections: Correction[]; carried: Pick<CarriedCount, "corrections"> } {
  const known = corrections as Correction[];
  if (known.length === 0) return { corrections: known, carried: {} };
  const kept = carryCorrections(text, ingested, known, carrier);
  return { corrections: kept.corrections, carried: { corrections: kept.carried } };
}

async function findText(tx: Transaction, { projectId }: Member, id: string) {
  const found = await tx.document.findFirst({
    where: { id, projectId, deletedAt: null },
    select: {
      title: true,
      length: true,
      pageCount: true,
      language: true,
      corrections: true,
      textId: true,
      text: { select: { text: true } },
    },
  });
  if (!found?.text || found.textId === null)
    throw new AppError("NOT_FOUND", "This document is no longer there. Someone may have deleted it.");
  return { ...found, textId: found.textId, text: found.text.text };
}

async function renewText(tx: Transaction, textId: string, ingested: Ingested): Promise<void> {
  await tx.documentPage.deleteMany({ where: { textId } });
  const { id: _, text: __, ...row } = textRow(textId, ingested);
  await tx.documentText.update({ where: { id: textId }, data: row });
}

/** The document's passages that anything stands on, of whatever reading, with what does. */
async function findOnPassages(tx: Transaction, documentId: string) {
  const codings = await tx.coding.findMany({
    where: { passage: { documentId }, deletedAt: null },
    select: { id: true, passageId: true, codeId: true, layerId: true, weight: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const memos = await tx.$queryRaw<{ id: string; passageId: string }[]>`
    SELECT m."id", m."targetId" AS "passageId" FROM "Memo" m
    JOIN "Passage" p ON p."id" = m."targetId" AND p."documentId" = ${documentId}
    WHERE m."target" = 'passage' AND m."deletedAt" IS NULL`;
  const threads = await tx.$queryRaw<{ id: string; passageId: string; alsoOn: string[] }[]>`
    SELECT t."id", t."targetId" AS "passageId", t."alsoOn" FROM "Thread" t
    JOIN "Passage" p ON p."id" = t."targetId" AND p."documentId" = ${documentId}
    WHERE t."target" = 'passage' AND t."deletedAt" IS NULL`;
  const links = await tx.link.findMany({
    where: { deletedAt: null, OR: [{ from: { documentId } }, { to: { documentId } }] },
    select: { id: true, fromPassageId: true, toPassageId: true, kind: true, note: true, authorId: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const datings = await tx.dating.findMany({
    where: { deletedAt: null, passage: { documentId } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, passageId: true, key: true },
  });
  const evidence = await tx.claimPassage.findMany({
    where: { deletedAt: null, passage: { documentId } },
    select: { id: true, claimId: true, passageId: true, stance: true, reading: true, authorId: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const used = new Set([
    ...[...codings, ...memos, ...threads, ...evidence, ...datings].map(({ passageId }) => passageId),
    ...threads.flatMap(({ alsoOn }) => alsoOn),
    ...links.flatMap(({ fromPassageId, toPassageId }) => [fromPassageId, toPassageId]),
  ]);
  const all = await tx.passage.findMany({
    where: { documentId },
    select: { id: true, textId: true, ranges: true, region: true, quotes: true, pages: true },
    orderBy: [{ start: "asc" }, { id: "asc" }],
  });
  return {
    codings,
    memos,
    threads,
    links,
    evidence,
    datings,
    passages: all.filter(({ id }) => used.has(id)),
  };
}

/** Carriers from readings that came before: what waits on them may find its place now. */
async function addCarriers(
  tx: Transaction,
  carriers: Map<string, Carrier>,
  passages: readonly { readonly textId: string }[],
  text: string,
): Promise<void> {
  const ids = [...new Set(passages.map(({ textId }) => textId))].filter((id) => !carriers.has(id));
  const older = await tx.documentText.findMany({
    where: { id: { in: ids } },
    select: { id: true, text: true },
  });
  for (const each of older) carriers.set(each.id, createCarrier(each.text, text));
}
