import { draftPassage } from "@/lib/coding/draft-passage";
import type { Evidence } from "@/lib/claims/claim";
import { addEvidence } from "@/lib/claims/evidence-rules";
import { type Change, created } from "@/lib/shared/change";
import type { CitedPage } from "@/lib/text/place";
import type { ReadText } from "@/lib/text/stored-text";
import type { PlacedCoding, PlacedEvidence, Placement } from "./place-codings";
import type { PlacementReport } from "./placement-report";
import type { StudyPack } from "./plan-study";

/** The document that a pack's codings are placed in, and what stands in it already. */
export interface PlacementGround extends ReadText {
  readonly documentId: string;
  readonly textId: string;
  readonly pages: readonly CitedPage[];
  readonly passages: readonly { readonly id: string; readonly ranges: readonly number[] }[];
  readonly codings: readonly {
    readonly passageId: string;
    readonly codeId: string;
    readonly layerId: string;
  }[];
  /** What is held against claims of the project already. */
  readonly evidence: readonly Evidence[];
  /** By the claim's text; absent for claims that the project no longer has. */
  readonly claimIds: ReadonlyMap<string, string>;
  /** By the pack's layer and by path; absent for what the project no longer has. */
  readonly layerIds: ReadonlyMap<string, string>;
  readonly codeIds: ReadonlyMap<string, string>;
}

type Ranges = PlacedCoding["ranges"];

/**
 * The changes that put what a pack has placed into a document, and what is told of it. A passage that stands there already
 * is taken, and nothing is made twice; of codes, layers and claims that the project no longer has nothing is made. `now`: an
 * ISO time.
 */
export function planPlacement(
  { layers }: Pick<StudyPack, "layers">,
  { placed, lost, evidence }: Placement,
  ground: PlacementGround,
  by: { readonly now: string; readonly newId: () => string },
): { readonly changes: readonly Change[]; readonly report: PlacementReport } {
  const passages = new PassagePlan(ground, by.newId);
  const { changes: codings, touched, differing } = planCodings(placed, ground, passages, by.newId);
  const held = planEvidence(evidence, ground, passages, by);
  const nameOf = new Map(layers.map(({ id, name }) => [id, name]));
  return {
    changes: [...passages.changes, ...codings, ...held],
    report: {
      placed: touched.size,
      differing: [...differing],
      lost: lost.map(({ layerId, codes, at }) => ({ layer: nameOf.get(layerId) ?? "", codes, at })),
    },
  };
}

/** The passages of a document, and those that are to be made. */
class PassagePlan {
  readonly changes: Change[] = [];
  readonly #ids: Map<string, string>;

  constructor(
    private readonly ground: PlacementGround,
    private readonly newId: () => string,
  ) {
    this.#ids = new Map(ground.passages.map(({ id, ranges }) => [ranges.join(), id]));
  }

  /** The passage of these ranges; null where they can be none. */
  find(ranges: Ranges): string | null {
    const { documentId, textId, text, blocks, pages } = this.ground;
    const around = pages.filter(({ start, end }) => ranges.some(([from, to]) => start < to && end > from));
    const draft = draftPassage(text, blocks, ranges, around);
    if (!draft.ok) return null;
    const key = draft.value.ranges.join();
    const standing = this.#ids.get(key);
    if (standing !== undefined) return standing;
    const id = this.newId();
    this.#ids.set(key, id);
    this.changes.push(created("passage", id, { documentId, textId, ...draft.value }));
    return id;
  }
}

function planCodings(
  placed: readonly PlacedCoding[],
  { codings, layerIds, codeIds }: PlacementGround,
  passages: PassagePlan,
  newId: () => string,
) {
  const standing = new Set(codings.map(keyOf));
  const changes: Change[] = [];
  const touched = new Set<string>();
  const differing = new Set<string>();
  for (const { layerId: layer, codes, ranges, exact } of placed) {
    const [layerId, known] = [layerIds.get(layer), codes.flatMap((path) => codeIds.get(path) ?? [])];
    const passageId = layerId === undefined || known.length === 0 ? null : passages.find(ranges);
    if (layerId === undefined || passageId === null) continue;
    touched.add(passageId);
    if (!exact) differing.add(passageId);
    for (const codeId of known) {
      const coding = { passageId, codeId, layerId };
      if (standing.has(keyOf(coding))) continue;
      standing.add(keyOf(coding));
      changes.push(created("coding", newId(), coding));
    }
  }
  return { changes, touched, differing };
}

/** What the member holds against a claim already, or too much of it, is left out. */
function planEvidence(
  placed: readonly PlacedEvidence[],
  { evidence, claimIds }: PlacementGround,
  passages: PassagePlan,
  { now, newId }: Parameters<typeof planPlacement>[3],
): Change[] {
  const held = [...evidence];
  return placed.flatMap(({ claim, stance, reading, ranges }) => {
    const claimId = claimIds.get(claim);
    const passageId = claimId === undefined ? null : passages.find(ranges);
    if (claimId === undefined || passageId === null) return [];
    const one = { id: newId(), claimId, passageId, stance, reading, authorId: null };
    const added = addEvidence(
      held.filter((each) => each.claimId === claimId),
      one,
      now,
    );
    if (!added.ok) return [];
    held.push(one);
    return added.value;
  });
}

const keyOf = ({ passageId, codeId, layerId }: PlacementGround["codings"][number]): string =>
  `${passageId} ${codeId} ${layerId}`;
