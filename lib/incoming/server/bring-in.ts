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
import { findForeignLayers } from "./foreign-layers";
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
    const waiting = await writeWaiting(member, file, writing, source);
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
  const foreign = await findForeignLayers(tx, member, [...plan.coders.values()]);
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
      const layerId = foreign.get(coder) ?? own.get(documentId);
      if (layerId !== undefined) return layerId;
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
  const wished = new Map<string, { passageId: string; codeId: string; layerId: string; excerpt: Excerpt }>();
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
      const layerId = await writing.layerOf(excerpt, documentId);
      for (const codeId of writing.codesOf(excerpt)) {
        const key = [passageId, codeId, layerId].join();
        if (wished.has(key)) doubled += 1;
        else wished.set(key, { passageId, codeId, layerId, excerpt });
      }
      writing.memos.add("passage", passageId, excerpt, writing.plan);
    }
  }
  for (const excerpt of file.notes)
    writing.memos.add("document", writing.plan.documents.get(excerpt.document) ?? "", excerpt, writing.plan);
  const standing = await tx.coding.findMany({
    where: {
      ...{ projectId: member.projectId, deletedAt: null },
      layerId: { in: [...new Set([...wished.values()].map(({ layerId }) => layerId))] },
      passageId: { in: [...new Set([...wished.values()].map(({ passageId }) => passageId))] },
    },
    select: { passageId: true, codeId: true, layerId: true },
  });
  const there = new Set(
    standing.map(({ passageId, codeId, layerId }) => [passageId, codeId, layerId].join()),
  );
  const codings = [...wished].flatMap(([key, wish]) => (there.has(key) ? [] : [toCoding(wish)]));
  return {
    changes: [...changes, ...codings],
    codings: codings.length,
    already: wished.size - codings.length + doubled,
  };
}

type Placed = Settled & { readonly place: Exclude<Settled["place"], string> };

const toCoding = ({
  excerpt: { weight, created: at },
  ...row
}: {
  readonly passageId: string;
  readonly codeId: string;
  readonly layerId: string;
  readonly excerpt: Excerpt;
}): Change => {
  // A day to come, or before there were computers, is a mistake of the file.
  const known = at !== "" && Date.parse(at) > 0 && Date.parse(at) <= Date.now();
  return created("coding", crypto.randomUUID(), {
    ...row,
    ...(weight !== null && { weight }),
    ...(known && { createdAt: at }),
  });
};

async function writeWaiting(
  { userId }: Member,
  { settled }: SettledFile,
  writing: Writing,
  source: string,
): Promise<Change[]> {
  const changes: Change[] = [];
  const createdAt = new Date().toISOString();
  for (const { excerpt, position, place } of settled) {
    if (typeof place !== "string") continue;
    const named = writing.plan.documents.get(excerpt.document) ?? null;
    const documentId = named === "all" ? null : named;
    const { quote, prefix, suffix, place: told, memo, weight } = excerpt;
    changes.push(
      created("unplacedExcerpt", crypto.randomUUID(), {
        ...{ layerId: await writing.layerOf(excerpt, documentId ?? ""), documentId },
        ...{ codeIds: writing.codesOf(excerpt), weight, source, position, documentName: excerpt.document },
        ...{ quote, prefix, suffix, place: told, memo: memo.trim(), createdById: userId, createdAt },
      }),
    );
  }
  return changes;
}
