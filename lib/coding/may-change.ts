import { type Standing, can } from "@/lib/projects/permissions";
import type { Layer } from "./coding";

/** Whether a layer is one of a member's own: codings made in the product under their name, in a round or otherwise. */
export const isOwnLayer = (layer: Pick<Layer, "kind" | "userId">, userId: string): boolean =>
  layer.kind === "coder" && layer.userId === userId;

/**
 * The layer a member's new codings go to; undefined before the first. `roundId`: of the round that a document is coded
 * in, where it keeps its codings apart, else "".
 */
export const findOwnLayer = <L extends Pick<Layer, "kind" | "userId" | "roundId">>(
  layers: readonly L[],
  userId: string,
  roundId: string,
): L | undefined => layers.find((layer) => isOwnLayer(layer, userId) && layer.roundId === roundId);

/**
 * Whether a member may remove or change codings of a layer: their own, or anybody's where their role allows it. Nobody may
 * in the layers of a closed round.
 */
export const mayChangeLayer = (
  layer: Pick<Layer, "kind" | "userId" | "closedRound">,
  member: { readonly userId: string; readonly standing: Standing },
): boolean =>
  layer.closedRound === undefined &&
  can(member.standing, isOwnLayer(layer, member.userId) ? "coding.write" : "coding.writeOthers");
