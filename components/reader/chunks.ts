import type { Block, Cell } from "@/lib/text/block";

/** Blocks a chunk holds at most, and chunks a group: many enough to be laid out together. */
const fanOut = 16;

/**
 * Pixels a chunk of several blocks is high at most. It is laid out in one go: of a densely coded text, half a window is
 * what a frame has time for. Lower ones cost more in all than they spare at a time.
 */
const tallest = 500;

export interface Chunk {
  /** Indices of its blocks, half-open. */
  readonly first: number;
  readonly end: number;
  /** Pixels it will be about as high as, for the scroll bar before it is laid out. */
  readonly height: number;
}

/** Chunks that are shown or skipped together. */
export interface ChunkGroup {
  readonly chunks: readonly Chunk[];
  /** Index of its first chunk in the document. */
  readonly firstChunk: number;
  readonly height: number;
}

const lineHeight = 30;
const charactersPerLine = 70;
const gap = 14;

function estimateHeight(block: Block): number {
  if (block.cells === undefined)
    return Math.ceil((block.end - block.start) / charactersPerLine) * lineHeight + gap;
  const rows = new Set(block.cells.map((cell) => cell.row)).size;
  if (rows === 1) return rowHeight(block.cells);
  return Math.max(rows, (2 * (block.end - block.start)) / charactersPerLine) * lineHeight + gap;
}

/** A row of a grid is as high as its longest cell, and its columns share more room than running text has. */
function rowHeight(cells: readonly Cell[]): number {
  const lengths = cells.map(({ ranges }) => ranges.reduce((sum, { start, end }) => sum + end - start, 0));
  const lines = Math.ceil((Math.max(...lengths) * cells.length) / (1.5 * charactersPerLine));
  return Math.max(1, lines) * 0.75 * lineHeight + gap;
}

/** Cuts a document's blocks into chunks, in order. */
export function listChunks(blocks: readonly Block[]): Chunk[] {
  const chunks: Chunk[] = [];
  let open: { first: number; end: number; height: number } | null = null;
  for (const [i, block] of blocks.entries()) {
    const height = estimateHeight(block);
    if (open === null || open.end - open.first === fanOut || open.height + height > tallest) {
      open = { first: i, end: i, height: 0 };
      chunks.push(open);
    }
    open.end = i + 1;
    open.height += height;
  }
  return chunks;
}

/** Gathers chunks, all in order, in groups. No chunks give no groups. */
export function groupChunks(chunks: readonly Chunk[]): ChunkGroup[] {
  const groups: ChunkGroup[] = [];
  for (let firstChunk = 0; firstChunk < chunks.length; firstChunk += fanOut) {
    const own = chunks.slice(firstChunk, firstChunk + fanOut);
    groups.push({ chunks: own, firstChunk, height: own.reduce((sum, chunk) => sum + chunk.height, 0) });
  }
  return groups;
}

/** Index of the chunk a block stands in; -1 where there are no chunks. */
export function chunkOf(chunks: readonly Chunk[], block: number): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chunks[middle]!.first <= block) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
