import type { Block, Cell } from "@/lib/text/block";

/** Blocks a chunk holds, and chunks a group: few enough to paint at once, many enough to be laid out together. */
const fanOut = 16;

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

/** Cuts a document's blocks into groups of chunks, all in order. No blocks give no groups. */
export function groupChunks(blocks: readonly Block[]): ChunkGroup[] {
  const chunks: Chunk[] = [];
  for (let first = 0; first < blocks.length; first += fanOut) {
    const own = blocks.slice(first, first + fanOut);
    const height = own.reduce((sum, block) => sum + estimateHeight(block), 0);
    chunks.push({ first, end: first + own.length, height });
  }
  const groups: ChunkGroup[] = [];
  for (let firstChunk = 0; firstChunk < chunks.length; firstChunk += fanOut) {
    const own = chunks.slice(firstChunk, firstChunk + fanOut);
    groups.push({ chunks: own, firstChunk, height: own.reduce((sum, chunk) => sum + chunk.height, 0) });
  }
  return groups;
}

/** The chunk a block stands in. */
export const chunkOf = (block: number): number => Math.floor(block / fanOut);
