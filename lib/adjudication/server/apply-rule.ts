import "server-only";
import { type Ruled, applyRule } from "@/lib/adjudication/bulk-rule";
import { planConsensus } from "@/lib/adjudication/plan-decision";
import type { RuleInput } from "@/lib/adjudication/schema";
import { type Transaction, database } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { getSight, requireOpenSight } from "@/lib/projects/server/sight";
import { type Change, created } from "@/lib/shared/change";
import { countOf } from "@/lib/shared/count-of";
import { groupBy } from "@/lib/shared/group-by";
import { type CodingTools, readConsensus } from "./decide";
import { type ComparedStored, type FoundComparison, findComparisons } from "./find-comparisons";
import { listDecidable } from "./may-decide";

/** What a rule would settle. */
export interface RulePreview {
  readonly places: number;
  readonly documents: number;
  /** Open places of which the rule says nothing, and those of documents in which the member may not decide. */
  readonly left: number;
  readonly notTheirs: number;
}

interface RuledPlace {
  readonly comparison: FoundComparison;
  readonly ruled: Ruled<ComparedStored>;
}

/** How many places a rule would settle, before anything is done. */
export async function previewRule(member: Member, input: RuleInput): Promise<RulePreview> {
  const { places, left, notTheirs } = await findPlaces(database(), member, input);
  const documents = new Set(places.map(({ comparison }) => comparison.documentId)).size;
  return { places: places.length, documents, left, notTheirs };
}

/** Settles all open places that a rule speaks of, in one step. */
export function applyRuleToAll(
  member: Member,
  input: RuleInput,
  { placeWords }: CodingTools,
): Promise<Committed<{ readonly places: number }>> {
  return commit(member, async (tx) => {
    await requireOpenSight(member, tx);
    const { places } = await findPlaces(tx, member, input);
    const changes: Change[] = [];
    for (const [documentId, ofDocument] of groupBy(places, ({ comparison }) => comparison.documentId)) {
      const drawn = ofDocument.flatMap(({ ruled }) => ("take" in ruled ? [] : [ruled.ranges]));
      const placed =
        drawn.length === 0
          ? { passageIds: [], changes: [] }
          : await placeWords(
              tx,
              member,
              documentId,
              drawn.map((ranges) => ranges.map(({ start, end }): [number, number] => [start, end])),
            );
      changes.push(
        ...placed.changes,
        ...(await settle(tx, member, documentId, ofDocument, placed.passageIds)),
      );
    }
    const what = input.rule.kind === "agreed" ? "where all agree" : "taking all that somebody covered";
    return {
      kind: "decision.makeMany",
      summary: `settled ${countOf(places.length, "place")} at once, ${what}`,
      changes,
      result: { places: places.length },
    };
  });
}

async function findPlaces(db: Transaction, member: Member, { rule, ...compared }: RuleInput) {
  const decidable = await listDecidable(db, member);
  const { comparisons, textOf } = await findComparisons(db, member, compared, await getSight(member, db));
  const open = comparisons.filter(({ state }) => state === "open");
  const theirs = open.filter(({ documentId }) => decidable === "all" || decidable.has(documentId));
  const places = theirs.flatMap((comparison): RuledPlace[] => {
    const ruled = applyRule(textOf.get(comparison.documentId) ?? "", comparison, rule);
    return ruled === null ? [] : [{ comparison, ruled }];
  });
  return { places, left: theirs.length - places.length, notTheirs: open.length - theirs.length };
}

/** The decisions on places of one document; `drawnIds`: the passages of drawn words, in order. */
async function settle(
  tx: Transaction,
  member: Member,
  documentId: string,
  places: readonly RuledPlace[],
  drawnIds: readonly string[],
): Promise<Change[]> {
  const passages = drawnIds[Symbol.iterator]();
  const wanted = places.map(({ ruled }) =>
    "take" in ruled
      ? { passageId: ruled.take.passageId, codeId: ruled.take.codeId, weight: ruled.take.weight }
      : { passageId: passages.next().value ?? "", codeId: ruled.codeId },
  );
  let consensus = await readConsensus(
    tx,
    member,
    wanted.map(({ passageId }) => passageId),
  );
  const now = new Date().toISOString();
  return places.flatMap(({ comparison, ruled }, index) => {
    const { agreed, changes } = planConsensus([wanted[index]!], consensus, [], [], () => crypto.randomUUID());
    const { layerId } = consensus;
    consensus = { layerId, codings: [...consensus.codings, ...agreed.map((each) => ({ ...each, layerId }))] };
    return [
      created("decision", crypto.randomUUID(), {
        documentId,
        outcome: "take" in ruled ? "accepted" : "otherBoundaries",
        concerned: comparison.codings.map(({ id, codeId, layerId: of, passageId }) => ({
          id,
          codeId,
          layerId: of,
          passageId,
        })),
        consensus: agreed,
        reason: "take" in ruled ? "All agree." : "All that one of them covered, by a rule.",
        decidedById: member.userId,
        decidedAt: now,
        reopenedById: null,
        reopenedAt: null,
      }),
      ...changes,
    ];
  });
}
