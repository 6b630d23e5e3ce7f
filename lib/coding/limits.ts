/** Most codings or passages of one command. */
export const manyLimit = 10_000;

/** Longest memo that is written together with codes, in UTF-16 units. */
export const memoLimit = 20_000;

/** The most places that one code is applied to in one step. */
export const placesLimit = 2_000;
