import { describe, expect, it } from "vitest";
import { chunkOf, groupChunks, listChunks } from "./chunks";
import { flowing, wrappedTable } from "./testing/sample-blocks";

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => flowing("paragraph", i * 100, i * 100 + 99));

describe("listChunks", () => {
  it.each([0, 1, 16, 17, 256, 300])("puts each of %i blocks in one chunk, in order", (count) => {
    const chunks = listChunks(paragraphs(count));
    const covered = chunks.flatMap(({ first, end }) =>
      Array.from({ length: end - first }, (_, i) => first + i),
    );
    expect(covered).toEqual(Array.from({ length: count }, (_, i) => i));
  });

  it("takes no more than half a window's height of blocks together, and a taller block alone", () => {
    const long = (start: number, length: number) => flowing("paragraph", start, start + length);
    const blocks = [long(0, 1_500), long(1_500, 1_500), long(3_000, 9_000), long(12_000, 50)];
    expect(listChunks(blocks).map(({ first, end }) => [first, end])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    expect(Math.max(...listChunks(paragraphs(300)).map(({ height }) => height))).toBeLessThanOrEqual(500);
  });

  it("expects longer text to be higher, and a table at least a line a row", () => {
    const heightOf = (length: number) => listChunks([flowing("paragraph", 0, length)])[0]!.height;
    expect(heightOf(4_000)).toBeGreaterThan(10 * heightOf(70));
    expect(listChunks([wrappedTable().blocks[1]!])[0]!.height).toBeGreaterThanOrEqual(3 * 30);
  });
});

describe("chunkOf", () => {
  it("finds the chunk of every block", () => {
    const chunks = listChunks(paragraphs(300));
    for (const [i, { first, end }] of chunks.entries()) {
      expect(chunkOf(chunks, first)).toBe(i);
      expect(chunkOf(chunks, end - 1)).toBe(i);
    }
    expect(chunkOf([], 0)).toBe(-1);
  });
});

describe("groupChunks", () => {
  it("counts chunks over groups, each as high as its chunks", () => {
    const chunks = listChunks(paragraphs(600));
    const groups = groupChunks(chunks);
    expect(groups.flatMap((group) => group.chunks)).toEqual(chunks);
    for (const { firstChunk, chunks: own, height } of groups) {
      expect(chunks[firstChunk]).toBe(own[0]);
      expect(height).toBe(own.reduce((sum, chunk) => sum + chunk.height, 0));
    }
    expect(groupChunks([])).toEqual([]);
  });
});
