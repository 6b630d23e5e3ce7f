import { describe, expect, it } from "vitest";
import { chunkOf, groupChunks } from "./chunks";
import { flowing, wrappedTable } from "./testing/sample-blocks";

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => flowing("paragraph", i * 100, i * 100 + 99));

describe("groupChunks", () => {
  it.each([0, 1, 16, 17, 256, 300])("puts each of %i blocks in one chunk, in order", (count) => {
    const chunks = groupChunks(paragraphs(count)).flatMap((group) => group.chunks);
    const covered = chunks.flatMap(({ first, end }) =>
      Array.from({ length: end - first }, (_, i) => first + i),
    );
    expect(covered).toEqual(Array.from({ length: count }, (_, i) => i));
  });

  it("counts chunks over groups, as chunkOf does", () => {
    const groups = groupChunks(paragraphs(300));
    expect(groups.map((group) => group.firstChunk)).toEqual([0, 16]);
    const all = groups.flatMap((group) =>
      group.chunks.map((chunk, i) => ({ chunk, index: group.firstChunk + i })),
    );
    for (const { chunk, index } of all) {
      expect(chunkOf(chunk.first)).toBe(index);
      expect(chunkOf(chunk.end - 1)).toBe(index);
    }
  });

  it("expects a group as high as its chunks, and more of longer text", () => {
    const [group] = groupChunks([...paragraphs(20), flowing("paragraph", 5_000, 9_000)]);
    expect(group!.height).toBe(group!.chunks.reduce((sum, chunk) => sum + chunk.height, 0));
    expect(groupChunks([flowing("paragraph", 0, 4_000)])[0]!.height).toBeGreaterThan(
      10 * groupChunks([flowing("paragraph", 0, 70)])[0]!.height,
    );
  });

  it("expects a table at least a line a row", () => {
    const table = wrappedTable().blocks[1]!;
    expect(groupChunks([table])[0]!.height).toBeGreaterThanOrEqual(3 * 30);
  });
});
