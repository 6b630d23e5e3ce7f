import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { rangesOverlap } from "@/lib/text/ranges";
import { type FoundCitation, listCitations } from "./list-citations";
import { type ReferenceEntry, areNumbered, listReferences } from "./list-references";
import { matchCitation } from "./match-citation";
import { sayCitation, sayReference } from "./say-work";

/** A citation of a document, with the places of the entries of its list that it can mean: one where it is clear. */
export type ReadCitation = FoundCitation & { readonly meant: readonly number[] };

/** What a document cites, and the list of references that it has. */
export interface DocumentCitations {
  readonly references: readonly ReferenceEntry[];
  /** In reading order. */
  readonly citations: readonly ReadCitation[];
}

/** Reads a document's references and citations, and tells which of the former each of the latter means. */
export function readCitations(text: string, blocks: readonly Block[]): DocumentCitations {
  const references = listReferences(text, blocks);
  const citations = listCitations(text, blocks, areNumbered(references));
  return {
    references,
    citations: citations.map((each) => ({ ...each, meant: matchCitation(each, references) })),
  };
}

/** How the work that a citation means is called: as its entry says, or as it stands in the text. */
export function sayMeant(citation: ReadCitation, { references }: DocumentCitations): string {
  const [place] = citation.meant;
  return place !== undefined && citation.meant.length === 1
    ? sayReference(references[place]!)
    : sayCitation(citation);
}

/** The citations that share at least one unit with any of some ranges, in their order. */
export const citationsWithin = (
  { citations }: DocumentCitations,
  ranges: readonly Range[],
): readonly ReadCitation[] =>
  citations.filter((each) => each.ranges.some((own) => ranges.some((range) => rangesOverlap(own, range))));
