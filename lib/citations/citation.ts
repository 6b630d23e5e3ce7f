/** A work that a text names by its authors and its year, as "(Khan & Ali, 2019a)" or "Khan and Ali (2019a)". */
export interface NamedCitation {
  readonly kind: "named";
  /** The authors one by one, as they are written, without "et al.": "Khan", "M. Ali", "World Bank". Never empty. */
  readonly names: readonly string[];
  /** Whether there are more authors than are named. */
  readonly more: boolean;
  /** "2019", or what stands for a year: "n.d.", "in press", "forthcoming". */
  readonly year: string;
  /** The letter that tells works of one year apart: "a"; "" for none. */
  readonly suffix: string;
}

/** A work that a text names by its number in the list of references, as "[12]". */
interface NumberedCitation {
  readonly kind: "numbered";
  readonly number: number;
}

export type Citation = NamedCitation | NumberedCitation;

/**
 * A citation and where it stands, half-open in UTF-16 units: from the first name to the year, with the bracket where that
 * closes right after it. The second year of the same names is its year alone, a number its digits, a stretch of numbers
 * ("3–5") the same place for each.
 */
export type PlacedCitation = Citation & { readonly start: number; readonly end: number };
