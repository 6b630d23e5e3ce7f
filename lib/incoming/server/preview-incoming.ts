import "server-only";
import { findOwnLayer } from "@/lib/coding/may-change";
import { findRoundsApart } from "@/lib/coding/server/own-layer";
import type { IncomingPreview } from "@/lib/incoming/incoming-view";
import { codeKey } from "@/lib/incoming/match-codes";
import { type IncomingPlan, isApplied, planIncoming } from "@/lib/incoming/plan-incoming";
import type { IncomingInput } from "@/lib/incoming/schema";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { readGround } from "./read-ground";
import { type Searches, type Settled, settleFile, type SettledFile } from "./settle-file";

type Input = Omit<IncomingInput, "projectId">;

/** More than so many are counted alone. */
const mostListed = 100;
const mostNames = 300;
const longestShown = 600;

/** What bringing a file's excerpts in would do. Writes nothing. */
export async function previewIncoming(
  member: Member,
  input: Input,
  searches: Searches,
): Promise<IncomingPreview> {
  const ground = await readGround(database(), member);
  const plan = planIncoming(input, ground);
  const file = await settleFile(member.projectId, input, plan, searches);
  const count = countBy(input.excerpts);
  const waiting: Partial<Record<string, number>> = {};
  for (const { place } of file.settled)
    if (typeof place === "string") waiting[place] = (waiting[place] ?? 0) + 1;
  const kinds = file.settled.map(({ place }) => (typeof place === "string" ? "none" : place.kind));
  return {
    excerpts: input.excerpts.length,
    exact: kinds.filter((kind) => kind === "exact").length,
    near: kinds.filter((kind) => kind === "near").length,
    waiting,
    notes: file.notes.length,
    ...{ nothing: file.nothing, models: file.models },
    memos: file.settled.filter(
      ({ excerpt, place }) => typeof place !== "string" && excerpt.memo.trim() !== "",
    ).length,
    unit: file.unit,
    ...(await weighCodings(member, plan, file)),
    documents: [...plan.documents]
      .slice(0, mostNames)
      .map(([name, documentId]) => ({ name, documentId, excerpts: count.documents.get(name) ?? 0 })),
    codes: [...plan.codes]
      .slice(0, mostNames)
      .map(([key, code]) => ({ ...code, key, excerpts: count.codes.get(key) ?? 0 })),
    coders: [...plan.coders.values()]
      .slice(0, mostNames)
      .map((coder) => ({ ...coder, excerpts: count.coders.get(coder.coder) ?? 0 })),
    ...listShown(file),
    mayMakeCodes: ground.mayMakeCodes,
    blind: ground.blind,
  };
}

function countBy(excerpts: Input["excerpts"]) {
  const [documents, codes, coders] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1);
  for (const excerpt of excerpts) {
    add(documents, excerpt.document);
    add(coders, excerpt.coder);
    for (const code of excerpt.codes) add(codes, codeKey(code));
  }
  return { documents, codes, coders };
}

function listShown({ settled, documents }: SettledFile): Pick<IncomingPreview, "nearOnes" | "waitingOnes"> {
  const cut = (text: string) => text.slice(0, longestShown).toWellFormed();
  const nearOnes = settled.flatMap(({ excerpt, place }) =>
    typeof place !== "string" && place.kind === "near"
      ? [
          {
            document: documents.get(place.documentId)?.title ?? "",
            quote: cut(excerpt.quote),
            found: cut(place.found),
          },
        ]
      : [],
  );
  const waitingOnes = settled.flatMap(({ excerpt, place }) =>
    typeof place === "string"
      ? [{ document: excerpt.document, quote: cut(excerpt.quote), reason: place }]
      : [],
  );
  return { nearOnes: nearOnes.slice(0, mostListed), waitingOnes: waitingOnes.slice(0, mostListed) };
}

/** How many codings would be made, and how many of the file's stand there already in the layers they go to. */
async function weighCodings(
  { projectId, userId }: Member,
  plan: IncomingPlan,
  { settled, documents }: SettledFile,
): Promise<{ codings: number; already: number }> {
  const placed = settled.filter((each): each is Placed => typeof each.place !== "string");
  const documentIds = [...new Set(placed.map(({ place }) => place.documentId))];
  const [own, rounds] = await Promise.all([
    database().layer.findMany({
      where: { projectId, userId, kind: "coder" },
      select: { id: true, kind: true, userId: true, roundId: true },
    }),
    findRoundsApart(database(), { projectId, userId }, documentIds),
  ]);
  const layerOf = ({ excerpt, place }: Placed): string => {
    const coder = plan.coders.get(excerpt.coder)!;
    if (coder.kind === "layer") return coder.layerId ?? coder.name;
    return findOwnLayer(own, userId, rounds.get(place.documentId)?.id ?? "")?.id ?? "own";
  };
  const wanted = new Set(
    placed.flatMap((each) =>
      each.excerpt.codes
        .filter((code) => isApplied(code, plan))
        .map((code) => {
          const codeId = plan.codes.get(codeKey(code))!.codeId ?? codeKey(code);
          return [
            documents.get(each.place.documentId)!.textId,
            each.place.ranges,
            codeId,
            layerOf(each),
          ].join();
        }),
    ),
  );
  const standing = await database().coding.findMany({
    where: {
      ...{ projectId, deletedAt: null, layerId: { in: [...new Set(placed.map(layerOf))] } },
      passage: { documentId: { in: documentIds } },
    },
    select: { codeId: true, layerId: true, passage: { select: { textId: true, ranges: true } } },
  });
  const there = standing.filter(({ codeId, layerId, passage }) =>
    wanted.has([passage.textId, passage.ranges, codeId, layerId].join()),
  ).length;
  return { codings: wanted.size - there, already: there };
}

type Placed = Settled & { readonly place: Exclude<Settled["place"], string> };
