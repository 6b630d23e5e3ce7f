/** Parts of a sentence joined by commas and a last “and”. No parts give an empty string. */
export const joinParts = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
