import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { createTextFinder } from "@/lib/text/find-text";
import type { Citation } from "./citation";
import { findCitations } from "./find-citations";
import { findNumbers } from "./find-numbers";

/**
 * A citation in a document: half-open ranges of the canonical text in UTF-16 units, ascending; several in a table's cell
 * that wraps over lines.
 */
export type FoundCitation = Citation & { readonly ranges: readonly Range[] };

/**
 * The citations of a document in reading order, as its text is shown: none over the end of a block or cell, none in the list
 * of references and in running heads. `numbered`: whether its references have numbers, so that "[12]" is one.
 */
export function listCitations(text: string, blocks: readonly Block[], numbered: boolean): FoundCitation[] {
  const read = blocks.filter(({ kind }) => kind !== "reference" && kind !== "furniture");
  const finder = createTextFinder(text, read);
  const shown = finder.readWritten();
  const placed = [...findCitations(shown), ...(numbered ? findNumbers(shown) : [])];
  placed.sort((a, b) => a.start - b.start || a.end - b.end);
  return placed.flatMap(({ start, end, ...citation }) => {
    const [ranges] = finder.hitsOf([start, end]);
    return ranges === undefined ? [] : [{ ...citation, ranges }];
  });
}
