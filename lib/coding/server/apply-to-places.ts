import "server-only";
import { applyToAll } from "@/lib/coding/coding-rules";
import type { ApplyToPlacesInput } from "@/lib/coding/schema";
import { summariseCodes } from "@/lib/coding/summarise-codes";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import type { Change } from "@/lib/shared/change";
import { countOf } from "@/lib/shared/count-of";
import { getAppliableCodes, listCodingsOf } from "./find-codings";
import { findOrCreateLayer } from "./own-layer";
import { getText, placePassages } from "./place-passage";

interface AppliedToPlaces {
  /** Places the code was applied to, and those the member had it on before. */
  readonly coded: number;
  readonly already: number;
}

type Places = Pick<ApplyToPlacesInput, "documentId" | "places">;

/** Applies a code to several places of a document in one event, in the member's own layer. */
export const applyCodeToPlaces = (
  member: Member,
  { codeId, ...places }: Omit<ApplyToPlacesInput, "projectId">,
): Promise<Committed<AppliedToPlaces>> => applyCodeInDocuments(member, { codeId, documents: [places] });

/** Applies a code to several places of several documents in one event. The caller sees to it that there are not too many for one. */
export function applyCodeInDocuments(
  member: Member,
  { codeId, documents }: { readonly codeId: string; readonly documents: readonly Readonly<Places>[] },
): Promise<Committed<AppliedToPlaces>> {
  return commit(member, async (tx) => {
    const named = await getAppliableCodes(tx, member, [codeId]);
    const standing = named[0]!.id;
    const layerOf = new Map<string, string>();
    const made: Change[] = [];
    for (const { documentId, places } of documents) {
      const document = await getText(tx, member, documentId);
      const layer = await findOrCreateLayer(tx, member, documentId);
      const { passageIds, changes } = await placePassages(tx, document, places);
      for (const id of passageIds) layerOf.set(id, layer.id);
      made.push(...changes);
    }
    const existing = await listCodingsOf(tx, member, [...layerOf.keys()]);
    const codings = applyToAll(layerOf, standing, existing, () => crypto.randomUUID());
    return {
      kind: "coding.applyToPlaces",
      summary: `applied ${summariseCodes(named)} to ${countOf(codings.length, "passage")}`,
      changes: codings.length === 0 ? [] : [...made, ...codings],
      result: { coded: codings.length, already: layerOf.size - codings.length },
    };
  });
}
