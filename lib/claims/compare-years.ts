import { type YearSpan, findYears } from "@/lib/text/find-years";

type Span = Pick<YearSpan, "from" | "to">;

/** The same years, or a single year that lies within the other's stretch: "1999" in "the 1990s". */
const fits = (span: Span, other: Span): boolean =>
  (span.from === other.from && span.to === other.to) ||
  (span.from === span.to && other.from <= span.from && span.to <= other.to);

const allFit = (spans: readonly Span[], others: readonly Span[]): boolean =>
  spans.every((span) => others.some((other) => fits(span, other)));

/**
 * Whether two lists of years can be said of the same thing: all years of one of them stand in the other, or lie within
 * one of its stretches. "1999" agrees with "1999 and 2003" and with "the 1990s", "1998–2001" does not with "1998–2003".
 * The same either way round; an empty list agrees with every other.
 */
export const yearsAgree = (a: readonly Span[], b: readonly Span[]): boolean => allFit(a, b) || allFit(b, a);

/** Whether a reading names other years than the claim. False where either names none. */
export function readingDiffers(claim: string, reading: string): boolean {
  return !yearsAgree(findYears(claim), findYears(reading));
}
