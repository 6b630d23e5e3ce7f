import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { SideReading } from "@/lib/transfer/side/side-reading";
import { readSidePieces } from "./read-side-rows";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-rows-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** How many rows stand in each piece of a table whose rows have names of these lengths. */
async function countPieces(lengths: readonly number[]): Promise<number[]> {
  const file = path.join(folder, "rows");
  const rows = lengths.map((length, at) => JSON.stringify({ id: `${at}`, name: "x".repeat(length) }));
  writeFileSync(file, rows.map((row) => `${row}\n`).join(""));
  const side: SideReading = {
    ...{ belongs: true, people: {}, files: new Map(), losses: [] },
    project: { id: "p", name: "P", description: "", attributeKinds: {}, stopWords: [] },
    parts: new Map([["Code", { path: file, rows: lengths.length }]]),
  };
  const counts: number[] = [];
  for await (const piece of readSidePieces(side, "Code")) counts.push(piece.length);
  return counts;
}

const mega = 1024 ** 2;

describe("readSidePieces", () => {
  it.each<[string, number[], number[]]>([
    ["no rows", [], []],
    ["a thousand short rows at most", Array.from({ length: 2_001 }, () => 1), [1_000, 1_000, 1]],
    ["eight million letters at most, and a row", [5 * mega, 4 * mega, 1], [2, 1]],
  ])("holds together %s", async (_, lengths, pieces) => {
    expect(await countPieces(lengths)).toEqual(pieces);
  });
});
