import { type CodedPassage, compareInText } from "./document-codings";
import { PassageIndex, type PassageSpan } from "./passage-index";
import { startOf } from "./passage-place";
import type { Block } from "@/lib/text/block";
import { type Page, nameOfPage } from "@/lib/text/page";

/** A passage as it is printed: with its number in the document, from 1. */
export interface PrintedPassage extends CodedPassage {
  readonly number: number;
}

/** What is printed with a block. */
export interface PrintedBlock {
  readonly block: Block;
  readonly spans: readonly PassageSpan[];
  /** Passages that begin in the block, in order. */
  readonly begins: readonly PrintedPassage[];
  /** Places of the original, by the offset where each begins: "p. 12", or "¶ 7" where there are no pages. */
  readonly places: ReadonlyMap<number, string>;
}

interface Chosen {
  /** Layers and codes that are left out. */
  readonly withoutLayers: ReadonlySet<string>;
  /** Null: all codes. */
  readonly codeIds: ReadonlySet<string> | null;
}

/** The passages that are printed, numbered in text order, with the codings that were chosen; others are left out. */
export function choosePassages(passages: Iterable<CodedPassage>, chosen: Chosen): PrintedPassage[] {
  const isChosen = ({ layerId, codeId }: CodedPassage["codings"][number]) =>
    !chosen.withoutLayers.has(layerId) && (chosen.codeIds === null || chosen.codeIds.has(codeId));
  return [...passages]
    .map((passage) => ({ ...passage, codings: passage.codings.filter(isChosen) }))
    .filter(({ codings }) => codings.length > 0)
    .sort(compareInText)
    .map((passage, i) => ({ ...passage, number: i + 1 }));
}

/**
 * The blocks of a document, in order, with what is printed in each. Running heads and page numbers of the original are
 * left out where nothing of them is coded: the places in the margin say more.
 */
export function layOutPrint(
  blocks: readonly Block[],
  pages: readonly Page[],
  passages: readonly PrintedPassage[],
): PrintedBlock[] {
  const index = new PassageIndex(
    blocks.map(({ start }) => start),
    passages,
  );
  const begins = new Map<number, PrintedPassage[]>();
  for (const passage of passages) {
    const at = index.blockAt(startOf(passage));
    const own = begins.get(at) ?? [];
    if (own.length === 0) begins.set(at, own);
    own.push(passage);
  }
  const places = findPlaces(blocks, pages, index);
  /** Regions that begin with the running head of their page, which is not printed: with what comes after it. */
  let carried: readonly PrintedPassage[] = [];
  return blocks.flatMap((block, at) => {
    const spans = index.ofBlock(at);
    const own = [...carried, ...(begins.get(at) ?? [])];
    const isLeftOut = block.kind === "furniture" && spans.length === 0;
    carried = isLeftOut ? own : [];
    return isLeftOut ? [] : [{ block, spans, begins: own, places: places.get(at) ?? none }];
  });
}

const none: ReadonlyMap<number, string> = new Map();

function findPlaces(
  blocks: readonly Block[],
  pages: readonly Page[],
  index: PassageIndex,
): Map<number, Map<number, string>> {
  const places = new Map<number, Map<number, string>>();
  const put = (at: number, offset: number, place: string) => {
    // A page that begins with its running head is told where the text goes on.
    let shown = at;
    while (blocks[shown]?.kind === "furniture" && blocks[shown + 1] !== undefined) shown++;
    const start = blocks[shown]?.start ?? 0;
    places.set(shown, (places.get(shown) ?? new Map<number, string>()).set(Math.max(start, offset), place));
  };
  const withText = pages.filter(({ start, end }) => start < end);
  if (withText.length > 0) {
    for (const page of withText) {
      const at = index.blockAt(page.start);
      // A page begins in the blank between two blocks: with the second of them.
      const after = page.start >= (blocks[at]?.end ?? 0) && blocks[at + 1] !== undefined;
      put(after ? at + 1 : at, page.start, `p. ${nameOfPage(page)}`);
    }
    return places;
  }
  let page: string | undefined;
  let paragraph = 0;
  const paged = blocks.some((block) => block.page !== undefined);
  blocks.forEach((block, at) => {
    if (block.kind === "furniture") return;
    paragraph++;
    if (paged && block.page !== page && block.page !== undefined) put(at, block.start, `p. ${block.page}`);
    if (!paged) put(at, block.start, `¶ ${paragraph}`);
    page = block.page;
  });
  return places;
}
