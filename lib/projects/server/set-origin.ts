import "server-only";
import { commit } from "@/lib/platform/events";
import { AppError } from "@/lib/shared/app-error";
import { updated } from "@/lib/shared/change";
import type { SetOriginInput } from "../schema";
import { seesLayer } from "../sight";
import type { Member } from "./access";
import { getSight, layerFields } from "./sight";

/**
 * Says of a coder whether a person or a language model coded: it holds for every layer of theirs in the project, those
 * of later rounds too. NOT_FOUND where the member sees no such coder.
 */
export async function setOrigin(member: Member, { layerId, origin }: SetOriginInput): Promise<void> {
  const { projectId } = member;
  await commit(member, async (tx) => {
    const sight = await getSight(member, tx);
    const where = { projectId, kind: "coder" } as const;
    const layer = seesLayer(sight, layerId)
      ? await tx.layer.findFirst({ where: { ...where, id: layerId }, select: layerFields })
      : null;
    if (layer === null)
      throw new AppError("NOT_FOUND", "This coder is no longer there. Reload the page to see who is.");
    const layers =
      layer.userId === null
        ? [layer]
        : await tx.layer.findMany({ where: { ...where, userId: layer.userId }, select: layerFields });
    return {
      kind: "member.setOrigin",
      summary: `set that the codings of ${layer.name} were made by a ${origin === "model" ? "language model" : "person"}`,
      changes: layers.flatMap((each) => updated("layer", each.id, { ...each }, { origin }) ?? []),
      result: null,
    };
  });
}
