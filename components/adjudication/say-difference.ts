import type { DifferenceView, TypeCount } from "@/lib/adjudication/difference-view";
import type { PlaceKind } from "@/lib/agreement/differences";
import { countOf } from "@/lib/shared/count-of";

const words: Readonly<Record<PlaceKind, string>> = {
  agreed: "Agreed",
  only: "Not by all",
  code: "Different codes",
  boundary: "Other boundaries",
};

type NameOf = (layerId: string) => string;

/** A type as lists and filters call it: "Only Ann", "Different codes". */
export const sayType = (
  { kind, byLayerId }: Pick<TypeCount, "kind" | "byLayerId">,
  nameOf: NameOf,
): string => (byLayerId === null ? words[kind] : `Only ${nameOf(byLayerId)}`);

/** What a difference is called by itself. */
export const sayDifference = (
  { kind, codings }: Pick<DifferenceView, "kind" | "codings">,
  layers: number,
  nameOf: NameOf,
): string =>
  sayType(
    { kind, byLayerId: kind === "only" && layers === 2 ? (codings[0]?.layerId ?? null) : null },
    nameOf,
  );

/** By how much boundaries differ: "Boundaries differ by 12 characters."; "" where they do not. */
export function sayOff({ off, codings, kind }: Pick<DifferenceView, "off" | "codings" | "kind">): string {
  if (codings.length < 2 || off === 0) return "";
  if (off === null) return kind === "boundary" ? "The rectangles differ." : "";
  return `Boundaries differ by ${countOf(off, "character")}.`;
}
