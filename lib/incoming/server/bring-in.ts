import "server-only";
import { importCodes } from "@/lib/codebook/import-codes";
import { placePassages, getText } from "@/lib/coding/server/place-passage";
import { findOrCreateLayers } from "@/lib/coding/server/own-layer";
import { codeKey, draftMissing, type MatchedCode } from "@/lib/incoming/match-codes";
import type { BroughtIn } from "@/lib/incoming/incoming-view";
import {
  type IncomingGround,
  type IncomingPlan,
  isApplied,
  planIncoming,
} from "@/lib/incoming/plan-incoming";
import type { IncomingInput } from "@/lib/incoming/schema";
import { type Transaction, database } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { type Change, created } from "@/lib/shared/change";
import { cleanLine } from "@/lib/shared/clean-text";
import { countOf } from "@/lib/shared/count-of";
import { readGround } from "./read-ground";
import { type Searches, type Settled, settleFile, type SettledFile } from "./settle-file";
import { openForeignLayers } from "./foreign-layers";
import { openMemos } from "./open-memos";

type Input = Omit<IncomingInput, "projectId">;
type Excerpt = Input["excerpts"][number];

/**
 * Brings the excerpts of a file in, in one event: passages, codings, codes that were not there, memos, and for what found no
 * place a row that waits. What is coded there already in its layer is not coded twice. FORBIDDEN for memos of who may write
 * none; CONFLICT where a document was read anew meanwhile.
 */
export async function bringIn(
  member: Member,
  input: Input,
  searches: Searches,
): Promise<Committed<BroughtIn>> {
  const plan = planIncoming(input, await readGround(database(), member));
  const file = await settleFile(member.projectId, input, plan, searches);
  if (input.excerpts.some(({ memo }) => memo.trim() !== "") && !can(member.standing, "memo.write"))
    throw new AppError(
      "FORBIDDEN",
      "Memos come with these excerpts, and your role does not let you write memos.",
    );
  const source = cleanLine(input.fileName) || "a file";
  return commit(member, async (tx) => {
    const ground = await readGround(tx, member);
    const writing = await openWriting(tx, member, planIncoming(input, ground), ground);
    const placed = await writePlaced(tx, member, file, writing);
    const waiting = await writeWaiting(tx, member, file, writing, source);
    const memos = await writing.memos.write(tx);
    const changes = [...writing.codeChanges, ...placed.changes, ...waiting, ...memos];
    const result = {
      ...{ codings: placed.codings, already: placed.already, memos: memos.length },
      ...{ codes: writing.codeChanges.length, waiting: waiting.length },
    };
    return {
      kind: "coding.bringIn",
      summary: `brought in ${countOf(result.codings, "coding")} from ${source}`,
      ...{ changes, result, allNew: true },
    };
  });
}

interface Writing {
  readonly plan: IncomingPlan;
  readonly codeChanges: readonly Change[];
  /** The codes an excerpt is coded with, each once. */
  readonly codesOf: (excerpt: Excerpt) => string[];
  /** The layer an excerpt's codings go to; `documentId`: where it is placed, "" while it has no place. */
  readonly layerOf: (excerpt: Excerpt, documentId: string) => Promise<string>;
  readonly memos: ReturnType<typeof openMemos>;
}

async function openWriting(
  tx: Transaction,
  member: Member,
  plan: IncomingPlan,
  ground: IncomingGround,
): Promise<Writing> {
  const { drafts, indexOf } = draftMissing(plan.makes ? plan.codes : new Map<string, MatchedCode>());
  const made = importCodes(ground.codes, drafts, () => crypto.randomUUID());
  if (!made.ok)
    throw new AppError("BAD_REQUEST", "The codebook would have too many codes. Leave out the new ones.");
  const codeIdOf = (key: string): string | undefined =>
    plan.codes.get(key)?.codeId ?? made.value.codes[indexOf.get(key) ?? -1]?.id;
  const foreignLayer = openForeignLayers(tx, member);
  const own = new Map<string, string>();
  return {
    plan,
    codeChanges: made.value.changes,
    codesOf: ({ codes }) => [
      ...new Set(
        codes.filter((code) => isApplied(code, plan)).flatMap((code) => codeIdOf(codeKey(code)) ?? []),
      ),
    ],
    layerOf: async ({ coder }, documentId) => {
      const matched = plan.coders.get(coder);
      if (matched?.kind === "layer") return foreignLayer(matched);
      const known = own.get(documentId);
      if (known !== undefined) return known;
      const layers = await findOrCreateLayers(tx, member, [documentId]);
      own.set(documentId, layers.get(documentId)!.id);
      return layers.get(documentId)!.id;
    },
    memos: openMemos(member),
  };
}

/** The passages and codings of what has a place, document by document; and the memos on them. */
async function writePlaced(tx: Transaction, member: Member, file: SettledFile, writing: Writing) {
  const byDocument = new Map<string, Placed[]>();
  for (const each of file.settled) {
    if (typeof each.place === "string") continue;
    const those = byDocument.get(each.place.documentId);
    if (those === undefined) byDocument.set(each.place.documentId, [each as Placed]);
    else those.push(each as Placed);
  }
  const changes: Change[] = [];
  const wished = new Map<string, Wish>();
  let doubled = 0;
  for (const [documentId, placed] of byDocument) {
    const document = await getText(tx, member, documentId);
    if (document.textId !== file.documents.get(documentId)?.textId)
      throw new AppError("CONFLICT", "A document was read anew meanwhile. Look at the preview again.");
    const places = placed.map(({ place }) =>
      place.ranges.map(([start, end]) => [start, end] as [number, number]),
    );
    const { passageIds, changes: made } = await placePassages(tx, document, places);
    changes.push(...made);
    for (const [at, { excerpt }] of placed.entries()) {
      const passageId = passageIds[at]!;
      const codeIds = writing.codesOf(excerpt);
      // A memo alone needs no layer.
      const layerId = codeIds.length === 0 ? "" : await writing.layerOf(excerpt, documentId);
      for (const codeId of codeIds) {
        const wish = { passageId, codeId, layerId, excerpt };
        if (wished.has(keyOf(wish))) doubled += 1;
        else wished.set(keyOf(wish), wish);
      }
      writing.memos.add("passage", passageId, excerpt, writing.plan);
    }
  }
  for (const excerpt of file.notes) {
    // Gone where the document was deleted meanwhile.
    const documentId = writing.plan.documents.get(excerpt.document);
    if (documentId) writing.memos.add("document", documentId, excerpt, writing.plan);
  }
  const there = await readStanding(tx, member, [...wished.values()]);
  const codings = [...wished].flatMap(([key, wish]) => (there.has(key) ? [] : [toCoding(wish)]));
  return {
    changes: [...changes, ...codings],
    codings: codings.length,
    already: wished.size - codings.length + doubled,
  };
}

interface Wish {
  readonly passageId: string;
  readonly codeId: string;
  readonly layerId: string;
  readonly excerpt: Excerpt;
}

const keyOf = ({ passageId, codeId, layerId }: Omit<Wish, "excerpt">): string =>
  [passageId, codeId, layerId].join();

/** Which of the codings wished for stand there already, by their keys. */
async function readStanding(tx: Transaction, { projectId }: Member, wishes: readonly Wish[]) {
  const idsOf = (field: "layerId" | "passageId") => [...new Set(wishes.map((wish) => wish[field]))];
  const standing = await tx.coding.findMany({
    where: {
      ...{ projectId, deletedAt: null },
      ...{ layerId: { in: idsOf("layerId") }, passageId: { in: idsOf("passageId") } },
    },
    select: { passageId: true, codeId: true, layerId: true },
  });
  return new Set(standing.map(keyOf));
}

type Placed = Settled & { readonly place: Exclude<Settled["place"], string> };

const toCoding = ({ excerpt, ...row }: Wish): Change => {
  const codedAt = readCodedAt(excerpt);
  return created("coding", crypto.randomUUID(), {
    ...row,
    ...(excerpt.weight !== null && { weight: excerpt.weight }),
    ...(codedAt !== null && { createdAt: codedAt }),
  });
};

/** When an excerpt was coded. A day to come, or before there were computers, is a mistake of the file. */
const readCodedAt = ({ created: at }: Excerpt): string | null =>
  at !== "" && Date.parse(at) > 0 && Date.parse(at) <= Date.now() ? at : null;

/**
 * The rows of what waits. What the member had waiting before, with the same words, place, layer and codes, does not wait twice;
 * excerpts of one file that are alike all wait.
 */
async function writeWaiting(
  tx: Transaction,
  { projectId, userId }: Member,
  { settled, unit }: SettledFile,
  writing: Writing,
  source: string,
): Promise<Change[]> {
  const waiting = await tx.unplacedExcerpt.findMany({
    where: { projectId, createdById: userId, deletedAt: null },
    select: {
      ...{ layerId: true, codeIds: true, weight: true, documentName: true, memo: true },
      ...{ quote: true, prefix: true, suffix: true, ranges: true, place: true },
    },
  });
  const tell = ({ layerId, codeIds, weight, documentName, memo, ...at }: (typeof waiting)[number]) =>
    JSON.stringify([
      ...[layerId, codeIds, weight, documentName, memo],
      ...[at.quote, at.prefix, at.suffix, at.ranges, at.place],
    ]);
  const known = new Set(waiting.map(tell));
  const changes: Change[] = [];
  const createdAt = new Date().toISOString();
  for (const { excerpt, position, place } of settled) {
    if (typeof place !== "string") continue;
    const named = writing.plan.documents.get(excerpt.document) ?? null;
    const documentId = named === "all" ? null : named;
    const { quote, prefix, suffix, ranges, weight, document: documentName } = excerpt;
    const row = {
      layerId: await writing.layerOf(excerpt, documentId ?? ""),
      ...{ codeIds: writing.codesOf(excerpt), weight, documentName, memo: excerpt.memo.trim() },
      ...{ quote, prefix, suffix, ranges: ranges.flat(), place: excerpt.place },
    };
    if (known.has(tell(row))) continue;
    changes.push(
      created("unplacedExcerpt", crypto.randomUUID(), {
        ...{ ...row, documentId, source, position, unit, codedAt: readCodedAt(excerpt) },
        ...{ createdById: userId, createdAt },
      }),
    );
  }
  return changes;
}
