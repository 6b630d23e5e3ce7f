import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { seededRandom, shuffle } from "@/lib/shared/seeded-random";

/** What is drawn from in one document: its paragraphs, half-open in its text, ascending. */
export interface Stratum {
  readonly documentId: string;
  readonly paragraphs: readonly Range[];
}

/** What can be a unit: running text, each block for itself. Headings, tables and page furniture are not drawn. */
export const listParagraphs = (blocks: readonly Block[]): Range[] =>
  blocks
    .filter(({ kind }) => kind === "paragraph" || kind === "listItem")
    .map(({ start, end }) => ({ start, end }));

/**
 * Draws `percent` (1 to 100) of the paragraphs of each document, rounded, at least one where there is any; so that each
 * document is there with its share. The order of documents does not matter: each is drawn from by the seed and its
 * place among them by id. Gives the chosen paragraphs in text order, the documents in the order given.
 */
export function drawUnits(strata: readonly Stratum[], percent: number, seed: number): Stratum[] {
  const ids = strata.map(({ documentId }) => documentId).sort();
  return strata.map(({ documentId, paragraphs }) => {
    const random = seededRandom(seed + ids.indexOf(documentId));
    const count = paragraphs.length === 0 ? 0 : Math.max(1, Math.round((paragraphs.length * percent) / 100));
    const chosen = shuffle([...paragraphs.keys()], random).slice(0, count);
    return { documentId, paragraphs: chosen.sort((a, b) => a - b).map((index) => paragraphs[index]!) };
  });
}
