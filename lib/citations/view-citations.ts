import { type MatchableDocument, matchReferences } from "@/lib/references/match-references";
import type { Range } from "@/lib/shared/offset";
import { groupBy } from "@/lib/shared/group-by";
import type { Block } from "@/lib/text/block";
import { placeOf } from "@/lib/text/place";
import type { CitationsView, CitedPlaceView, CitingDocumentView } from "./citations-view";
import { type WorkMention, gatherWorks } from "./gather-works";
import type { ReferenceEntry } from "./list-references";
import { matchCitation } from "./match-citation";
import { listAuthors } from "./parse-reference";
import { type DocumentCitations, type ReadCitation, citationsWithin } from "./read-citations";
import { sayCitation, sayReference } from "./say-work";

/** A document of the project, as it can be cited. */
interface CitableDocument extends MatchableDocument {
  readonly authors: string;
  /** "Noor 2025". */
  readonly cited: string;
}

/** A document with what it cites. */
export interface CitingDocument extends CitableDocument, DocumentCitations {
  readonly textId: string;
  readonly blocks: readonly Block[];
  /** Only citations inside these count; null: all. */
  readonly within: readonly Range[] | null;
}

/**
 * What documents cite, each by itself and all together. A citation without an entry in its document's list can still be of a
 * document of the project, by its authors and year. Where citations are narrowed to ranges, entries that none of them means are
 * left out. Documents in the order given.
 */
export function viewCitations(documents: readonly CitingDocument[]): CitationsView {
  const mentions: WorkMention[] = [];
  const views = documents.map((document) => {
    const { view, mentions: own } = viewDocument(document, documents);
    mentions.push(...own);
    return view;
  });
  return { documents: views, works: gatherWorks(mentions, new Map(documents.map((d) => [d.id, d.cited]))) };
}

function viewDocument(document: CitingDocument, all: readonly CitableDocument[]) {
  const { id, title, cited, textId, references, within } = document;
  const others = all.filter((each) => each.id !== id);
  const documentOf = new Map(
    matchReferences(references.map(asReference), others).map(({ reference, documentId }) => [
      reference,
      documentId,
    ]),
  );
  const citations = within === null ? document.citations : citationsWithin(document, within);
  const [sure, unsure] = [citations.filter(isClear), citations.filter((each) => !isClear(each))];
  const byEntry = groupBy(sure, ({ meant }) => meant[0]!);
  const entries = references
    .map((entry, place) => ({
      entry,
      documentId: documentOf.get(place) ?? null,
      places: (byEntry.get(place) ?? []).map((each) => viewPlace(each, document)),
    }))
    .filter(({ places }) => within === null || places.length > 0);
  const unmatched = [...groupBy(unsure, sayCitation)].map(([label, same]) => ({
    label,
    fitting: same[0]!.meant.length,
    documentId: same[0]!.meant.length > 0 ? null : findDocument(same[0]!, others),
    places: same.map((each) => viewPlace(each, document)),
  }));
  const view: CitingDocumentView = {
    ...{ id, title, cited, textId, citations: citations.length },
    references: entries
      .map(({ entry, ...rest }) => ({ label: sayReference(entry), text: entry.text, ...rest }))
      .sort((a, b) => b.places.length - a.places.length),
    unmatched: unmatched.sort((a, b) => b.places.length - a.places.length),
  };
  const mentions: WorkMention[] = [
    ...entries.map(({ entry, documentId, places }) => ({ as: entry, documentId, times: places.length })),
    // A number without an entry is no work that another document could cite.
    ...unmatched
      .filter(({ label }) => !label.startsWith("["))
      .map(({ label, documentId, places }) => ({ as: label, documentId, times: places.length })),
  ].map((mention) => ({ citing: id, ...mention }));
  return { view, mentions };
}

const isClear = ({ meant }: ReadCitation): boolean => meant.length === 1;

const viewPlace = ({ ranges }: ReadCitation, { blocks }: CitingDocument): CitedPlaceView => ({
  start: ranges[0]!.start,
  end: ranges.at(-1)!.end,
  place: placeOf(ranges, blocks),
});

const doiIn = /\b10\.\d{4,9}\/[^\s<>"]+[^\s<>".,;]/u;

const asReference = ({ text, title, year }: ReferenceEntry) => ({
  ...{ type: "", authors: "", source: "", files: [], title },
  year: /^\d+$/.test(year) ? Number(year) : null,
  doi: doiIn.exec(text)?.[0].toLowerCase() ?? "",
});

/** The only document of these authors and this year; null for none, and for several. */
function findDocument(citation: ReadCitation, documents: readonly CitableDocument[]): string | null {
  const known = documents.map(({ authors, year, title }) => ({
    ...{ number: null, suffix: "", title, text: authors },
    authors: listAuthors(authors),
    year: String(year ?? ""),
  }));
  const [place, another] = matchCitation(citation, known);
  return place === undefined || another !== undefined ? null : documents[place]!.id;
}
