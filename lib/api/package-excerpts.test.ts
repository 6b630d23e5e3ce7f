import { expect, it } from "vitest";
import type { Pseudonym } from "@/lib/pseudonyms/pseudonym";
import { replaceInReading } from "@/lib/pseudonyms/replace-in-reading";
import { makeReplacer } from "@/lib/pseudonyms/replace-names";
import { offset } from "@/lib/shared/offset";
import { type Cut, pinOf } from "@/lib/tables/pins";
import type { BuiltTableView } from "@/lib/tables/table-view";
import { placeAnew } from "@/lib/transfer/replace-in-rows";
import { openExcerpts, sayTable } from "./package-excerpts";

const names: Pseudonym[] = [{ name: "Maria Lopez", replacement: "P1", matchCase: false }];

/** What a cell prints of the words of a text, of which others are cut. */
async function print(text: string, words: string, cutOut: string): Promise<string | undefined> {
  const { reading, swaps } = replaceInReading({ text, blocks: [], pages: [] }, makeReplacer(names));
  const start = text.indexOf(words);
  const ranges = [{ start: offset(start), end: offset(start + words.length) }];
  const placed = placeAnew({ ranges, region: null, quotes: [words] }, reading.text, swaps);
  const from = words.indexOf(cutOut);
  const cuts: Cut[] = cutOut === "" ? [] : [[from, from + cutOut.length]];
  const table = {
    excerpts: { p: { passageId: "p", documentId: "d", text: words, region: null } },
    cells: [[{ passageIds: ["p"], pins: [pinOf("p", words, cuts)], shortened: { p: "" } }]],
  } as unknown as BuiltTableView;
  const said = openExcerpts({
    rows: { passages: [{ ...placed, id: "p", documentId: "d", createdAt: new Date(0) }] } as never,
    readText: () => Promise.resolve({ ...reading, language: "en" } as never),
  });
  return (await sayTable(table, names, said)).cells[0]![0]!.shortened["p"];
}

it.each([
  ["Then Maria Lopez left us all.", "Maria Lopez left us all", " left", "P1 […] us all"],
  ["Then Maria Lopez left us all.", "Then Maria Lopez left", "Lopez", "Then […] left"],
  // What is cut means nothing in words that are other ones.
  ["Then Maria Lopez left us all.", "Lopez left us all", "left", "P1 left us all"],
  ["Then Maria Lopez left us all.", "Then Maria", "Then", "Then P1"],
])("of %j says %j without %j", async (text, words, cutOut, expected) => {
  expect(await print(text, words, cutOut)).toBe(expected);
});
