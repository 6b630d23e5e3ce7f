/** Why a codebook file cannot be read, for people: what is wrong, where, what to do. */
export interface CodebookFileProblem {
  /** 1-based row of the table or line of the file; null when the whole file is meant. */
  readonly row: number | null;
  readonly message: string;
}

/** Longest codebook file, in UTF-16 units once decoded. */
export const codebookFileLimit = 20_000_000;
/** Deepest level a codebook file may nest its codes to. */
export const codebookDepthLimit = 100;
/** Most problems told of one file. */
export const codebookProblemLimit = 100;

/** `#rgb` and `#rrggbb`, any case, with or without `#`, as `#rrggbb` in lower case; null for anything else. */
export function readColor(color: string): string | null {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(color.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits}`;
}
