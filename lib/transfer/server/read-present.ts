import "server-only";
import { setImmediate } from "node:timers/promises";
import { bodyText } from "@/lib/memos/body-text";
import { sanitiseBody } from "@/lib/memos/sanitise-body";
import type { Transaction } from "@/lib/platform/db/client";
import type { Layer } from "@/lib/platform/db/generated/client";
import { readStoredText, storedText } from "@/lib/text/stored-text";
import type { Matching } from "../match-items";
import { keysOfText } from "../match-items";
import {
  placeOfCoding,
  type PresentDocument,
  type PresentProject,
  type PresentReading,
  type PresentWork,
  type TextKeys,
} from "../present-project";
import { factsOfDocument } from "../to-refi-project";
import type { TransferReport } from "../transfer-report";

/** Memos that are read without a pause, in which requests are answered. */
const pauseAfter = 100;

/** What of a project another can have, too. `hash`: as in `readTextKeys`. */
export async function readPresentProject(
  tx: Transaction,
  projectId: string,
  hash: (words: string) => string,
): Promise<PresentProject> {
  const live = { projectId, deletedAt: null };
  const orderBy: { createdAt?: "asc"; id?: "asc" }[] = [{ createdAt: "asc" }, { id: "asc" }];
  const codes = await tx.code.findMany({
    where: live,
    select: { id: true, guid: true, parentId: true, position: true, name: true },
  });
  const merged = await tx.code.findMany({
    where: { projectId, deletedAt: { not: null }, mergedIntoId: { not: null } },
    select: { id: true, guid: true, mergedIntoId: true },
  });
  const documents = await readDocuments(tx, projectId, hash);
  const layers = await tx.layer.findMany({ where: { projectId, kind: { not: "suggestion" } }, orderBy });
  const cases = await tx.case.findMany({ where: live, select: { id: true, name: true, attributes: true } });
  const codeSets = await tx.codeSet.findMany({
    where: live,
    select: { id: true, name: true, codeIds: true },
  });
  const groups = await tx.documentGroup.findMany({ where: live, orderBy });
  const before = await tx.broughtIn.findMany({ where: { projectId }, orderBy, select: { origins: true } });
  const origins = before.flatMap(({ origins }) => Object.entries(origins as Record<string, string>));
  const arrived = await listArrived(tx, projectId);
  const came = new Set(origins.map(([, id]) => id));
  const valued = [...documents, ...cases].map(({ attributes }) => attributes as Record<string, string>);
  return {
    codes,
    merged: followMerged(merged),
    documents,
    layers: layers.map(({ id, name, ...layer }) => ({
      ...{ id, name },
      labelled: isNobodys(layer) && (came.has(id) || arrived.has(name)),
    })),
    cases: cases.map((each) => ({ ...each, attributes: each.attributes as Record<string, string> })),
    codeSets: codeSets.map(({ codeIds, ...set }) => ({ ...set, memberIds: codeIds })),
    documentSets: groups.map(({ id, name, kind, documentIds }) => ({
      id,
      name,
      kind,
      memberIds: documentIds,
    })),
    attributes: [...new Set(valued.flatMap((attributes) => Object.keys(attributes)))],
    origins: new Map(origins),
  };
}

/**
 * Whether somebody without an account has a layer. It may be of a person whose account has gone: what tells labels from
 * these is that an import made them.
 */
const isNobodys = ({
  userId,
  kind,
  roundId,
  origin,
}: Pick<Layer, "userId" | "kind" | "roundId" | "origin">) =>
  userId === null && kind === "coder" && roundId === "" && origin === "person";

/** The names of the layers with which the project came here as a whole; none of one that was begun here. */
async function listArrived(tx: Transaction, projectId: string): Promise<ReadonlySet<string>> {
  const transfer = await tx.transfer.findUnique({ where: { projectId }, select: { report: true } });
  const { layers = [] } = (transfer?.report ?? {}) as Partial<TransferReport>;
  return new Set(layers.map(({ name }) => name));
}

/** By the GUIDs of merged codes: the code that stands for each in the end. Chains are followed, however long. */
function followMerged(
  merged: readonly { readonly id: string; readonly guid: string; readonly mergedIntoId: string | null }[],
): ReadonlyMap<string, string> {
  const next = new Map(merged.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? ""]));
  return new Map(
    merged.map(({ guid, id }) => {
      let at = id;
      for (let step = 0; step < merged.length && next.has(at); step += 1) at = next.get(at) ?? "";
      return [guid, at];
    }),
  );
}

/** Texts are read one by one, as together they may be more than fits. */
async function readDocuments(
  tx: Transaction,
  projectId: string,
  hash: (words: string) => string,
): Promise<PresentDocument[]> {
  const rows = await tx.document.findMany({
    where: { projectId, deletedAt: null, textId: { not: null } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const documents: PresentDocument[] = [];
  for (const { id, title, sha256, textId, attributes, ...facts } of rows) {
    const { text } = await tx.documentText.findUniqueOrThrow({
      where: { id: textId ?? "" },
      select: { text: true },
    });
    documents.push({
      ...{ id, title, sha256, textId: textId ?? "", attributes: attributes as Record<string, string> },
      facts: factsOfDocument({ ...facts, attributes: {} }),
      ...keysOfText(text, hash),
    });
  }
  return documents;
}

/** What stands in the documents of here that were found, and what else may be there already. `keys`: see `readTextKeys`. */
export async function readPresentWork(
  tx: Transaction,
  projectId: string,
  { documents: matches }: Pick<Matching, "documents">,
  { documents }: Pick<PresentProject, "documents">,
  keys: ReadonlyMap<string, TextKeys>,
): Promise<PresentWork> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const readings = new Map<string, PresentReading>();
  const textIds: string[] = [];
  for (const { row, here, pick } of matches) {
    const document = pick === "here" ? byId.get(here?.id ?? "") : undefined;
    if (document === undefined) continue;
    textIds.push(document.textId);
    if (keys.get(row.id)?.exact !== document.exact)
      readings.set(document.id, await readReading(tx, document));
  }
  const live = { projectId, deletedAt: null };
  const passages = await tx.$queryRaw<PresentWork["passages"][number][]>`
    SELECT "id", "documentId", "ranges", "region", "quotes" FROM "Passage" WHERE "textId" = ANY(${textIds})`;
  const codings = await tx.$queryRaw<{ passageId: string; codeId: string; layerId: string }[]>`
    SELECT c."passageId", c."codeId", c."layerId" FROM "Coding" c JOIN "Passage" p ON p."id" = c."passageId"
    WHERE p."textId" = ANY(${textIds}) AND c."deletedAt" IS NULL`;
  const memos = await tx.memo.findMany({
    where: { ...live, target: { notIn: ["cell", "finding"] } },
    select: { id: true, target: true, targetId: true, title: true, body: true },
  });
  const plainMemos: PresentWork["memos"][number][] = [];
  for (const { body, ...memo } of memos) {
    plainMemos.push({ ...memo, text: bodyText(sanitiseBody(body)) });
    if (plainMemos.length % pauseAfter === 0) await setImmediate();
  }
  const links = await tx.link.findMany({
    where: live,
    select: { id: true, fromPassageId: true, toPassageId: true, kind: true },
  });
  const caseLinks = await tx.caseLink.findMany({
    where: { ...live, speaker: "" },
    select: { caseId: true, documentId: true },
  });
  return {
    ...{ passages, links, readings },
    codings: new Set(codings.map(placeOfCoding)),
    memos: plainMemos,
    caseLinks: new Set(caseLinks.map(({ caseId, documentId }) => `${caseId} ${documentId}`)),
  };
}

async function readReading(tx: Transaction, { textId, sha256 }: PresentDocument): Promise<PresentReading> {
  const row = await tx.documentText.findUniqueOrThrow({
    where: { id: textId },
    select: {
      ...storedText,
      pages: { select: { index: true, label: true, start: true, end: true }, orderBy: { index: "asc" } },
    },
  });
  const { text, blocks } = readStoredText(row);
  return { text, blocks, sha256, pages: row.pages };
}
