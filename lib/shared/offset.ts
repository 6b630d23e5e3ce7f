declare const offsetBrand: unique symbol;

/** A position between two UTF-16 code units of a document's canonical text; never inside a surrogate pair. */
export type Offset = number & { readonly [offsetBrand]: true };

/** Names a number an offset. The caller vouches for it: use `text/ranges` where the text is at hand to check. */
export const offset = (value: number): Offset => value as Offset;

/** A half-open stretch `[start, end)` of canonical text, in UTF-16 code units, never empty. */
export interface Range {
  readonly start: Offset;
  readonly end: Offset;
}
