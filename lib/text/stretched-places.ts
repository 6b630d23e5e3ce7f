import type { Block } from "./block";
import { excerptText } from "./excerpt-text";
import type { Hit } from "./find-text";
import { type HitStretch, stretchHits } from "./stretch-hits";

interface FoundIn {
  readonly documentId: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** BCP 47; "" when unknown. */
  readonly language: string;
}

/** Places to be coded, by document: pairs of each place's ranges; none where there are too many. */
export interface StretchedPlaces {
  readonly places: number;
  readonly inDocuments: number;
  readonly documents: readonly {
    readonly documentId: string;
    readonly places: [number, number][][];
  }[];
  /** How the first ones read, cut after 200 UTF-16 units. */
  readonly samples: readonly string[];
}

const mostSamples = 5;
const sampleLength = 200;

/**
 * The places that what was found in several texts is stretched to. Where they are more than `most`, they are counted only; a
 * document without any is left out.
 */
export function stretchPlaces(
  found: readonly (readonly [FoundIn, readonly Hit[]])[],
  stretch: HitStretch,
  most: number,
): StretchedPlaces {
  const stretched = found
    .map(([source, hits]) => ({ source, places: stretchHits(source, hits, stretch) }))
    .filter(({ places }) => places.length > 0);
  const places = stretched.reduce((sum, each) => sum + each.places.length, 0);
  const pairs = (place: Hit) => place.map(({ start, end }): [number, number] => [start, end]);
  const samples: string[] = [];
  for (const { source, places: own } of stretched)
    for (const place of own.slice(0, mostSamples - samples.length))
      samples.push(cut(excerptText(source.text, place, source.blocks)));
  return {
    places,
    inDocuments: stretched.length,
    documents:
      places > most
        ? []
        : stretched.map(({ source, places: own }) => ({
            documentId: source.documentId,
            places: own.map(pairs),
          })),
    samples,
  };
}

const cut = (text: string): string =>
  text.length <= sampleLength ? text : `${text.slice(0, sampleLength).trimEnd()}…`;
