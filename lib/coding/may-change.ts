import { type Role, can } from "@/lib/projects/permissions";
import type { Layer } from "./coding";

/** Whether a layer is a member's own: the codings made in the product under their name. */
export const isOwnLayer = (layer: Pick<Layer, "kind" | "userId">, userId: string): boolean =>
  layer.kind === "coder" && layer.userId === userId;

/** Whether a member may remove or change codings of a layer: their own, or anybody's where their role allows it. */
export const mayChangeLayer = (
  layer: Pick<Layer, "kind" | "userId">,
  member: { readonly userId: string; readonly role: Role },
): boolean => can(member.role, isOwnLayer(layer, member.userId) ? "coding.write" : "coding.writeOthers");
