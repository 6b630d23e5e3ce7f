import type { ComparedPlace } from "@/lib/agreement/differences";
import type { ComparedCoding } from "@/lib/agreement/match-codings";
import { intersectRanges, lengthOf } from "@/lib/agreement/overlap";
import { samePlace } from "@/lib/coding/passage-place";
import type { Range } from "@/lib/shared/offset";
import { normaliseRanges } from "@/lib/text/ranges";
import { trimRanges } from "@/lib/text/trim-ranges";

/**
 * What is settled at one stroke. `agreed`: where all agree, the boundaries that most of them drew, of equally many those of the
 * coder listed first. `union`: where all have the same code within other boundaries, everything that one of them covered, provided
 * that at least `percent` of it is covered by all.
 */
export type BulkRule = { readonly kind: "agreed" } | { readonly kind: "union"; readonly percent: number };

/** What a rule makes of a place: one of its codings as it is, or its code on other words. */
export type Ruled<C extends ComparedCoding> =
  { readonly take: C } | { readonly codeId: string; readonly ranges: readonly Range[] };

/** Room for rounding. */
const epsilon = 1e-9;

/**
 * What a rule makes of a comparison; null where it says nothing about it. Codings that only count as the same code, but
 * have different ones, are left to people; so are rectangles with other boundaries.
 */
export function applyRule<C extends ComparedCoding>(
  text: string,
  { kind, codings }: ComparedPlace<C>,
  rule: BulkRule,
): Ruled<C> | null {
  const [first] = codings;
  if (first === undefined || codings.some(({ codeId }) => codeId !== first.codeId)) return null;
  if (rule.kind === "agreed") return kind === "agreed" ? { take: mostUsual(codings) } : null;
  if (kind !== "boundary" || codings.some(({ region }) => region !== null)) return null;
  const trimmed = codings.map(({ ranges }) => trimRanges(text, ranges));
  const union = normaliseRanges(text, trimmed.flat());
  const shared = trimmed.reduce((both, ranges) => intersectRanges(both, ranges));
  const enough = 100 * lengthOf(shared) + epsilon >= rule.percent * lengthOf(union);
  return enough ? { codeId: first.codeId, ranges: union } : null;
}

/** The coding whose place most codings have; of equally many the first. At least one coding. */
function mostUsual<C extends ComparedCoding>(codings: readonly C[]): C {
  const alike = (coding: C) => codings.filter((each) => samePlace(each, coding)).length;
  return codings.reduce((best, each) => (alike(each) > alike(best) ? each : best));
}
