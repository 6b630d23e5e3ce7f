import "server-only";
import type { AgreementView } from "@/lib/agreement/agreement-view";
import { chooseCodes, sayPath } from "@/lib/agreement/choose-compared";
import { narrowToRound } from "@/lib/agreement/narrow-to-round";
import type { AgreementSetup } from "@/lib/agreement/setup";
import type { NoTrend, RoundOutcome, TrendFigures, TrendRound, TrendView } from "@/lib/agreement/trend-view";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import type { RoundPurpose } from "@/lib/rounds/round";
import { AppError } from "@/lib/shared/app-error";
import { compareNow, readNow } from "./queries";

/**
 * How far coders agreed in each round that was opened, one after the other, by the set-up's unit, coefficient and codes.
 * Whoever may not see the numbers of one comparison is told of no round.
 */
export async function getTrend(
  member: Member,
  setup: AgreementSetup,
  signal?: AbortSignal,
): Promise<TrendView> {
  const { blind, alone } = await getSight(member);
  if (blind) return { state: "blind", alone };
  const [now, rounds, owners] = await Promise.all([
    readNow(member),
    readRounds(member),
    database().layer.findMany({
      where: { projectId: member.projectId, kind: "coder" },
      select: { id: true, userId: true },
    }),
  ]);
  const { layers, documents, tree, codes } = now.ground;
  const ownerOf = new Map(owners.map(({ id, userId }) => [id, userId]));
  // Who has left has coded in the round nevertheless.
  const owned = layers
    .filter(({ id }) => ownerOf.has(id))
    .map(({ id, roundId }) => ({ id, roundId, userId: ownerOf.get(id) ?? null }));
  const documentIds = documents.map(({ id }) => id);
  const found: TrendRound[] = [];
  for (const { assignments, state, ...round } of rounds) {
    const narrowed = narrowToRound(setup, { ...round, assignments }, owned, documentIds);
    const why = whyNone(round.purpose, assignments.length, narrowed.layerIds.length);
    const outcome: RoundOutcome =
      why === null ? await sayOutcome(compareNow(member, now, narrowed, signal)) : { state: "nothing", why };
    found.push({ ...round, open: state === "open", setup: narrowed, outcome });
  }
  return {
    state: "trend",
    codesOf: chooseCodes(tree, codes, setup).codes.map(({ id, color }) => ({
      id,
      color,
      path: sayPath(tree, id),
    })),
    rounds: found,
  };
}

const readRounds = ({ projectId }: Member) =>
  database().round.findMany({
    where: { projectId, deletedAt: null, state: { not: "draft" } },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      purpose: true,
      state: true,
      openedAt: true,
      assignments: {
        where: { deletedAt: null, document: { deletedAt: null } },
        select: { userId: true, documentId: true },
      },
    },
  });

function whyNone(purpose: RoundPurpose, given: number, layers: number): NoTrend | null {
  if (purpose === "adjudication") return "settles";
  if (given === 0) return "noneGiven";
  return layers === 0 ? "noLayers" : null;
}

async function sayOutcome(
  comparison: Promise<Exclude<AgreementView, { state: "blind" }>>,
): Promise<RoundOutcome> {
  try {
    const view = await comparison;
    if (view.state === "nothing") return { state: "nothing", why: view.why };
    return {
      state: "compared",
      coders: view.layers.length,
      documents: view.documentsOf.length,
      pooled: figuresOf(view.pooled),
      codes: view.codes.map(figuresOf),
    };
  } catch (error) {
    // Such as a round that takes too long: the others are not lost by it.
    if (error instanceof AppError) return { state: "failed", message: error.message };
    throw error;
  }
}

const figuresOf = ({ agreement, value, interval }: TrendFigures): TrendFigures => ({
  agreement,
  value,
  interval,
});
