import type { Range } from "@/lib/shared/offset";

/** One range of one passage, as the index hands it out. */
export interface PassageSpan extends Range {
  readonly passageId: string;
}

interface IndexedPassage {
  readonly id: string;
  readonly ranges: readonly Range[];
}

/** Reading order; of spans that start together the longer first, so that what lies inside comes after. */
const compareSpans = (a: PassageSpan, b: PassageSpan): number =>
  a.start - b.start || b.end - a.end || (a.passageId < b.passageId ? -1 : a.passageId > b.passageId ? 1 : 0);

/**
 * Which passages lie where, by block, so that a change costs what its blocks hold and not what the document holds.
 * `blockStarts`: start offsets of the document's blocks, ascending; block i reaches to the start of block i + 1 (the
 * last to the end of the text), so blank text between blocks counts with the block before it and text before the
 * first block with the first. All offsets are UTF-16 units, ranges half-open.
 */
export class PassageIndex {
  private readonly passages = new Map<string, IndexedPassage>();
  private readonly spans = new Map<number, PassageSpan[]>();

  constructor(
    private readonly blockStarts: readonly number[],
    passages: Iterable<IndexedPassage> = [],
  ) {
    for (const passage of passages) {
      this.passages.set(passage.id, passage);
      this.eachSpan(passage, (spans, span) => spans.push(span));
    }
    for (const spans of this.spans.values()) spans.sort(compareSpans);
  }

  /** Index of the block that holds an offset; 0 before the first block and in a document without blocks. */
  blockAt(offset: number): number {
    let low = 0;
    let high = this.blockStarts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.blockStarts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** Every block that ranges touch, ascending, each once. */
  blocksOf(ranges: readonly Range[]): number[] {
    const blocks: number[] = [];
    for (const range of ranges) this.eachBlock(range, (block) => blocks.push(block));
    return ranges.length === 1 ? blocks : [...new Set(blocks)].sort((a, b) => a - b);
  }

  has(passageId: string): boolean {
    return this.passages.has(passageId);
  }

  /** Puts a passage in; one already there under this id is left as it is. Returns the blocks it touches. */
  add(passage: IndexedPassage): number[] {
    if (this.passages.has(passage.id)) return [];
    this.passages.set(passage.id, passage);
    this.eachSpan(passage, (spans, span) => spans.splice(placeFor(spans, span), 0, span));
    return this.blocksOf(passage.ranges);
  }

  /** Takes a passage out. Returns the blocks it touched; none when it was not there. */
  remove(passageId: string): number[] {
    const passage = this.passages.get(passageId);
    if (passage === undefined) return [];
    this.passages.delete(passageId);
    const blocks = this.blocksOf(passage.ranges);
    for (const block of blocks) {
      const left = (this.spans.get(block) ?? []).filter((span) => span.passageId !== passageId);
      this.spans.set(block, left);
    }
    return blocks;
  }

  /** Spans that touch a block, in reading order, the longer first where two start together; not cut to the block. */
  ofBlock(block: number): readonly PassageSpan[] {
    return this.spans.get(block) ?? [];
  }

  /** Ids of the passages that hold the character at an offset, in reading order, each once. */
  at(offset: number): string[] {
    const over = this.ofBlock(this.blockAt(offset)).filter(
      ({ start, end }) => start <= offset && offset < end,
    );
    return [...new Set(over.map((span) => span.passageId))];
  }

  /** Ids of the passages that share a character with any of the ranges, in reading order, each once. */
  overlapping(ranges: readonly Range[]): string[] {
    const found = this.blocksOf(ranges)
      .flatMap((block) => this.ofBlock(block))
      .filter((span) => ranges.some((range) => span.start < range.end && range.start < span.end))
      .sort(compareSpans);
    return [...new Set(found.map((span) => span.passageId))];
  }

  private eachBlock({ start, end }: Range, take: (block: number) => void): void {
    const last = this.blockAt(end - 1);
    for (let block = this.blockAt(start); block <= last; block++) take(block);
  }

  private eachSpan(passage: IndexedPassage, put: (spans: PassageSpan[], span: PassageSpan) => void): void {
    for (const range of passage.ranges) {
      const span = { passageId: passage.id, start: range.start, end: range.end };
      this.eachBlock(range, (block) => {
        const spans = this.spans.get(block);
        if (spans === undefined) this.spans.set(block, [span]);
        else put(spans, span);
      });
    }
  }
}

/** Where a span belongs among ordered ones: behind those that are not after it. */
function placeFor(spans: readonly PassageSpan[], span: PassageSpan): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareSpans(spans[middle]!, span) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
