/** A number with its noun: “1 coding”, “3 codings”. */
export const countOf = (count: number, noun: string): string =>
  `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

/** Parts of a sentence joined by commas and a last “and”. No parts give an empty string. */
export const joinParts = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
