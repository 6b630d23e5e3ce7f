/**
 * What a member sees of people's work now. Whoever codes in an open blind round, or has not the right to see others'
 * layers, sees in the whole project the codings of their own layers and few memos of others; everybody else sees all.
 */
export interface Sight {
  readonly userId: string;
  readonly blind: boolean;
  /** Blind at all times, for want of the right to see others' layers. */
  readonly alone: boolean;
  /** Layers whose codings are seen: one's own, while blind. */
  readonly layerIds: ReadonlySet<string> | "all";
  /** Documents coded anew, with the only layer seen in them; null where it is not made yet. */
  readonly anew: ReadonlyMap<string, string | null>;
  /** Everybody else who codes in the member's open blind rounds; of who sees nobody's layers, every other coder. */
  readonly fellowIds: ReadonlySet<string>;
}

/** What is known of a memo to tell who sees it. `target`: what it is written on. */
export interface SeenMemo {
  readonly authorId: string | null;
  readonly target: string;
}

/** An assignment of the member in an open blind round. */
export interface BlindAssignment {
  readonly roundId: string;
  readonly documentId: string;
  /** Earlier codings of the document are hidden from their own coder, too. */
  readonly anew: boolean;
}

/** The sight of a member who has the right to see others' layers and codes in no open blind round. */
export const openSight = (userId: string): Sight => ({
  userId,
  blind: false,
  alone: false,
  layerIds: "all",
  anew: new Map(),
  fellowIds: new Set(),
});

/** What tells how much a member sees. */
export interface SightGround {
  readonly userId: string;
  /** Whether the member has not the right to see others' layers. */
  readonly alone: boolean;
  readonly assignments: readonly BlindAssignment[];
  /** The member's own, with the round each was made for. */
  readonly ownLayers: readonly { readonly id: string; readonly roundId: string }[];
  /** Who codes beside the member, who may be among them. */
  readonly coderIds: readonly string[];
}

/** What a member sees: all, unless alone or with assignments in open blind rounds. */
export function tellSight({ userId, alone, assignments, ownLayers, coderIds }: SightGround): Sight {
  if (assignments.length === 0 && !alone) return openSight(userId);
  const layerOf = new Map(ownLayers.map(({ id, roundId }) => [roundId, id]));
  return {
    userId,
    blind: true,
    alone,
    layerIds: new Set(ownLayers.map(({ id }) => id)),
    anew: new Map(
      assignments
        .filter(({ anew }) => anew)
        .map(({ documentId, roundId }) => [documentId, layerOf.get(roundId) ?? null]),
    ),
    fellowIds: new Set(coderIds.filter((id) => id !== userId)),
  };
}

/** Whether codings of a layer are seen, in some document at least. */
export const seesLayer = ({ layerIds }: Sight, layerId: string): boolean =>
  layerIds === "all" || layerIds.has(layerId);

/** Whether a coding is seen: its layer, and this layer in its document. */
export const seesCoding = (
  sight: Sight,
  { layerId, documentId }: { readonly layerId: string; readonly documentId: string },
): boolean =>
  seesLayer(sight, layerId) && (!sight.anew.has(documentId) || sight.anew.get(documentId) === layerId);

/**
 * Whether a memo is seen. While blind: one's own, and of those who do not code in the same rounds what they wrote on
 * the project or on codes, which is meant for everybody. What is written in a finding table is everybody's, whoever began it, and
 * no one's own.
 */
export const seesMemo = ({ blind, userId, fellowIds }: Sight, { authorId, target }: SeenMemo): boolean =>
  !blind ||
  (target !== "finding" && authorId === userId) ||
  ((target === "project" || target === "code") && (authorId === null || !fellowIds.has(authorId)));
