interface Asked {
  /** What was chosen since the page was opened: a document, or null for none; undefined: nothing yet. */
  readonly chosen: string | null | undefined;
  /** What the address names. */
  readonly named: string | null;
  /** What stood beside the text of this project last. */
  readonly remembered: string | null;
}

/**
 * The document beside the text, or null for none: what was chosen goes before what the address names, and that before
 * what is remembered. Documents that are not among `known` (deleted, or another project's) are passed over.
 */
export function chooseBeside(
  { chosen, named, remembered }: Asked,
  known: ReadonlySet<string>,
): string | null {
  const isKnown = (id: string | null): id is string => id !== null && known.has(id);
  if (chosen === null) return null;
  return [chosen ?? null, named, remembered].find(isKnown) ?? null;
}
