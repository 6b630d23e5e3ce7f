import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";

/** One code on one passage. */
export interface CodedPassage {
  /** As passages are kept: half-open UTF-16 offsets, ascending, disjoint; none for a region of a page. */
  readonly ranges: readonly Range[];
  readonly codeId: string;
}

/** What one of the compared coders did in a document; the consensus counts as a coder here. */
interface CoderLayer {
  /** They said that they are done with it, or with all that was given to them of it: the rest is uncoded on purpose. */
  readonly finished: boolean;
  /** In any order. Those on an older text of the document are left out by the caller. */
  readonly codings: readonly CodedPassage[];
}

/** All that agreement is computed from, of one document. */
export interface CodedDocument {
  readonly id: string;
  /** Its current canonical text; "" for a picture, of which only whether and how often a code is there counts. */
  readonly text: string;
  /** BCP 47, "" when unknown: its sentences end by it. */
  readonly language: string;
  /** As corrected. Asked for only where units are sentences or blocks. */
  readonly blocks: () => readonly Block[];
  /** The passages that were given out to be coded, where a round drew some: nothing else is compared. Null: the whole text. */
  readonly given: readonly (readonly Range[])[] | null;
  /** One for each compared coder, in the same order in all documents. */
  readonly layers: readonly CoderLayer[];
}

/**
 * The compared codes, in their order: for each the ids that count as it, which are its own and, where they are counted with
 * it, those of its sub-codes. An id may count as several; one that counts as none is passed over. Everywhere else a code is
 * its place in this list.
 */
export type ComparedCodes = readonly (readonly string[])[];

/** As which codes an id counts, by their place; empty for none. */
export function indexCodes(codes: ComparedCodes): (codeId: string) => readonly number[] {
  const places = new Map<string, number[]>();
  codes.forEach((ids, place) => {
    for (const id of ids) {
      const known = places.get(id);
      if (known === undefined) places.set(id, [place]);
      else known.push(place);
    }
  });
  return (codeId) => places.get(codeId) ?? [];
}
