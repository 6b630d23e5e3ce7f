import "server-only";
import { applyToAll } from "@/lib/coding/coding-rules";
import type { ApplyToPlacesInput } from "@/lib/coding/schema";
import { summariseCodes } from "@/lib/coding/summarise-codes";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { countOf } from "@/lib/shared/count-of";
import { getAppliableCodes, listCodingsOf } from "./find-codings";
import { findOrCreateLayer } from "./own-layer";
import { getText, placePassages } from "./place-passage";

interface AppliedToPlaces {
  /** Places the code was applied to, and those the member had it on before. */
  readonly coded: number;
  readonly already: number;
}

/** Applies a code to several places in one event, in the member's own layer. */
export function applyCodeToPlaces(
  member: Member,
  { documentId, codeId, places }: Omit<ApplyToPlacesInput, "projectId">,
): Promise<Committed<AppliedToPlaces>> {
  return commit(member, async (tx) => {
    const document = await getText(tx, member, documentId);
    const named = await getAppliableCodes(tx, member, [codeId]);
    const standing = named[0]!.id;
    const layer = await findOrCreateLayer(tx, member, documentId);
    const { passageIds, changes } = await placePassages(tx, document, places);
    const unique = [...new Set(passageIds)];
    const existing = await listCodingsOf(tx, member, unique);
    const codings = applyToAll(new Map(unique.map((id) => [id, layer.id])), standing, existing, () =>
      crypto.randomUUID(),
    );
    return {
      kind: "coding.applyToPlaces",
      summary: `applied ${summariseCodes(named)} to ${countOf(codings.length, "passage")}`,
      changes: codings.length === 0 ? [] : [...changes, ...codings],
      result: { coded: codings.length, already: unique.length - codings.length },
    };
  });
}
