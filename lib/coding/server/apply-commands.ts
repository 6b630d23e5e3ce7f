import "server-only";
import { findByPath } from "@/lib/codebook/find-by-path";
import type { Layer } from "@/lib/coding/coding";
import { applyCodes, applyToAll } from "@/lib/coding/coding-rules";
import type { ApplyCodesInput, ApplyToQuoteInput } from "@/lib/coding/schema";
import { summariseCodes } from "@/lib/coding/summarise-codes";
import type { Transaction } from "@/lib/platform/db/client";
import { draftMemo } from "@/lib/memos/draft-memo";
import { plainBody } from "@/lib/memos/plain-body";
import { type Committed, type Decision, commit } from "@/lib/platform/events";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { wherePassageSeen } from "@/lib/projects/server/sight-conditions";
import { AppError } from "@/lib/shared/app-error";
import type { Change } from "@/lib/shared/change";
import { countOf } from "@/lib/shared/count-of";
import { anchorQuote, countPlaces } from "@/lib/text/anchor-quote";
import { getAppliableCodes, listCodingsOf, listPassageCodings } from "./find-codings";
import { findOrCreateLayer, findOrCreateLayers } from "./own-layer";
import { type DocumentText, getText, placePassage } from "./place-passage";

export interface Applied {
  /** The passage that carries the codes: the one that stood there already, or the one just made. */
  readonly passageId: string;
  /** The member's layer, which the first coding makes. */
  readonly layer: Layer;
  /** Codes the member had applied to it before; nothing was done about them. */
  readonly already: readonly string[];
  /** Names of the codes that stand for others asked for, which were merged into them meanwhile. */
  readonly mergedInto: readonly string[];
}

/** Applies codes to a place in a document in the member's own layer. */
export function applyCodesToRanges(
  member: Member,
  input: Omit<ApplyCodesInput, "projectId">,
): Promise<Committed<Applied>> {
  return commit(member, async (tx) => apply(tx, member, await getText(tx, member, input.documentId), input));
}

export interface AppliedToQuote extends Applied {
  /** Where the words stand, half-open, in UTF-16 units of the document's text. */
  readonly ranges: readonly (readonly [number, number])[];
  /** The codings made, by their codes. */
  readonly codings: readonly { readonly id: string; readonly codeId: string }[];
}

/**
 * Applies codes to a passage found by its words. BAD_REQUEST when they stand nowhere, or not in one place only; NOT_FOUND
 * for a path that names no code.
 */
export function applyCodesToQuote(
  member: Member,
  input: Omit<ApplyToQuoteInput, "projectId">,
): Promise<Committed<AppliedToQuote>> {
  const { documentId, codeIds = [], codePaths = [], ...quote } = input;
  return commit(member, async (tx) => {
    const document = await getText(tx, member, documentId);
    const anchored = anchorQuote(document.text, document.blocks, quote);
    if (!anchored.ok) throw new AppError("BAD_REQUEST", sayUnanchored(document, quote));
    const named = [...codeIds, ...(await findCodesByPath(tx, member, codePaths))];
    const ranges = anchored.value.map(({ start, end }): [number, number] => [start, end]);
    const codes = [...new Set(named)].map((codeId) => ({ id: crypto.randomUUID(), codeId }));
    const decision = await apply(tx, member, document, { ranges, passageId: crypto.randomUUID(), codes });
    const made = new Set(decision.changes.map(({ id }) => id));
    const codings = codes.filter(({ id }) => made.has(id));
    return { ...decision, result: { ...decision.result, ranges, codings } };
  });
}

type Quote = Parameters<typeof anchorQuote>[2];

/** Why a quote has no place, and in how many places it stands. */
function sayUnanchored({ text, blocks }: DocumentText, quote: Quote): string {
  const places = countPlaces(text, blocks, quote);
  if (places === 0) return "The quote does not stand in this document's text. Copy it as it stands there.";
  if (quote.occurrence !== undefined)
    return `The quote stands in ${countOf(places, "place")}; its occurrence is counted from 0.`;
  return `The quote stands in ${places} places. Give its occurrence, from 0 to ${places - 1}, or what stands before and after it.`;
}

/** The ids of codes named by their paths. */
async function findCodesByPath(tx: Transaction, { projectId }: Member, paths: readonly string[]) {
  if (paths.length === 0) return [];
  const codes = await tx.code.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, parentId: true, name: true },
  });
  return paths.map((path) => {
    const found = findByPath(codes, path);
    if (found.ok) return found.value.id;
    throw found.error === "ambiguous"
      ? new AppError("BAD_REQUEST", `Several codes are named “${path}”. Begin the path further up.`)
      : new AppError("NOT_FOUND", `There is no code “${path}” in the codebook.`);
  });
}

async function apply(
  tx: Transaction,
  member: Member,
  document: DocumentText,
  { ranges, region, passageId, codes, memo }: Omit<ApplyCodesInput, "projectId" | "documentId">,
): Promise<Decision<Applied>> {
  const named = await getAppliableCodes(
    tx,
    member,
    codes.map(({ codeId }) => codeId),
  );
  const each = [...new Map(named.map((code) => [code.id, code])).values()];
  const standing = codes.map(({ id }, index) => ({ id, codeId: named[index]!.id }));
  const passage = await placePassage(tx, document, { ranges, region }, passageId);
  const layer = await findOrCreateLayer(tx, member, document.documentId);
  const existing = await listPassageCodings(
    tx,
    member,
    passage.passageId,
    codes.map(({ id }) => id),
  );
  const { changes: codings, already } = applyCodes(passage.passageId, layer.id, standing, existing);
  const changes = [...codings, ...(await writeMemoOn(tx, member, passage.passageId, memo))];
  return {
    kind: "coding.apply",
    summary: `applied ${summariseCodes(each)}${memo ? " and wrote a memo" : ""}`,
    changes: changes.length === 0 ? [] : [...passage.changes, ...changes],
    allNew: true,
    result: {
      passageId: passage.passageId,
      layer,
      already,
      mergedInto: named.filter(({ id }, index) => id !== codes[index]!.codeId).map(({ name }) => name),
    },
  };
}

/** The memo that is written on a passage together with its codes. */
async function writeMemoOn(
  tx: Transaction,
  member: Member,
  passageId: string,
  memo: ApplyCodesInput["memo"],
): Promise<Change[]> {
  if (memo === undefined) return [];
  if (!can(member.standing, "memo.write"))
    throw new AppError("FORBIDDEN", "Your role does not let you write memos.");
  if ((await tx.memo.count({ where: { id: memo.id } })) > 0)
    throw new AppError("CONFLICT", "Another memo has this id already. Ask again with a new one.");
  const draft = { id: memo.id, target: "passage", targetId: passageId, title: "" } as const;
  return [draftMemo({ ...draft, body: plainBody(memo.text) }, member.userId, new Date().toISOString())];
}

/**
 * Applies one code to many passages in the member's own layer; those that have it are passed over. NOT_FOUND when a
 * passage is not one of the project.
 */
export function applyCodeToPassages(
  member: Member,
  { passageIds, codeId }: { readonly passageIds: readonly string[]; readonly codeId: string },
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const ids = [...new Set(passageIds)];
    const named = await getAppliableCodes(tx, member, [codeId]);
    const standing = named[0]!.id;
    const seen = wherePassageSeen(await getSight(member, tx));
    const passages = await tx.passage.findMany({
      where: { id: { in: ids }, projectId: member.projectId, document: { deletedAt: null }, ...seen },
      select: { id: true, documentId: true },
    });
    if (passages.length < ids.length)
      throw new AppError("NOT_FOUND", "A passage is no longer there. Reload to see what is.");
    const existing = await listCodingsOf(tx, member, ids);
    const documents = new Map(passages.map(({ id, documentId }) => [id, documentId]));
    const layers = await findOrCreateLayers(tx, member, [...documents.values()]);
    const layerIds = new Map(ids.map((id) => [id, layers.get(documents.get(id) ?? "")?.id ?? ""]));
    const changes = applyToAll(layerIds, standing, existing, () => crypto.randomUUID());
    const summary = `applied ${summariseCodes(named)} to ${countOf(changes.length, "passage")}`;
    return { kind: "coding.apply", summary, changes, result: null };
  });
}
