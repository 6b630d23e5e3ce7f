import { type PlaceKind, placeKinds } from "@/lib/agreement/differences";
import type { AgreementPlace, AgreementSetup } from "@/lib/agreement/setup";
import { readPlace, readSetup, writePlace } from "@/lib/agreement/setup-address";
import { type PlaceState, placeStates } from "./decision";

/** Which differences are listed. */
export interface DifferencesAddress {
  readonly setup: AgreementSetup;
  readonly place: AgreementPlace;
  /** Whether documents are compared that the coders have not finished, too. */
  readonly unfinished: boolean;
  /** Absent: all but those in which the coders agree. */
  readonly kind?: PlaceKind | undefined;
  /** Of `only`: the layer that has coded. */
  readonly byLayerId?: string | undefined;
  readonly state?: PlaceState | undefined;
}

const known = <T extends string>(all: readonly T[], written: string | null): T | undefined =>
  all.find((each) => each === written);

/** Reads the parameters of a set-up and of a place in it, `unfinished=1`, `type`, `by` (a layer) and `state`; what is unknown is ignored. */
export const readDifferences = (params: URLSearchParams): DifferencesAddress => ({
  setup: readSetup(params),
  place: readPlace(params),
  unfinished: params.get("unfinished") === "1",
  kind: known(placeKinds, params.get("type")),
  byLayerId: params.get("by") || undefined,
  state: known(placeStates, params.get("state")),
});

/** The inverse of `readDifferences`. */
export function writeDifferences({
  setup,
  place,
  unfinished,
  kind,
  byLayerId,
  state,
}: DifferencesAddress): URLSearchParams {
  const params = writePlace(setup, place);
  if (unfinished) params.set("unfinished", "1");
  if (kind) params.set("type", kind);
  if (byLayerId) params.set("by", byLayerId);
  if (state) params.set("state", state);
  return params;
}
