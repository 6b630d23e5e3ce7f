import type { PrintedPassage } from "@/lib/coding/print-model";
import { offset } from "@/lib/shared/offset";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import type { CodedDocument, CodedFrame } from "../coded-document";

export const sampleFrame: CodedFrame = {
  codes: [
    code("trade", "Trade & <money>", 0, true),
    code("growth", "Growth / Größe", 1, true),
    code("heads", "Trade & (money)", 0, false),
  ],
  coders: [
    { id: "ann", name: "Ann Ärger", isModel: false },
    { id: "model", name: "Bot (language model)", isModel: true },
  ],
};

function code(id: string, name: string, depth: number, codable: boolean) {
  const path = depth > 0 ? `Trade & <money> > ${name}` : name;
  return { id, name, path, depth, codable, color: "#3366cc", definition: `About ${name}` };
}

/** A document with a passage for each list of pairs start, end, which each coder codes with another code. */
export function codedSample(text: string, places: readonly (readonly [number, number])[][]): CodedDocument {
  const passages = places.map((pairs, at): PrintedPassage => ({
    id: `p${at}`,
    number: at + 1,
    ranges: pairs.map(([start, end]) => ({ start: offset(start), end: offset(end) })),
    region: null,
    codings: [
      { id: `a${at}`, passageId: `p${at}`, codeId: "growth", layerId: "ann", weight: 40 },
      { id: `b${at}`, passageId: `p${at}`, codeId: "trade", layerId: "model" },
    ],
  }));
  return {
    ...{ title: "A <title>", authors: "Ed", year: 1999, language: "en", text, passages, pages: [] },
    blocks: deriveBlocks(text, "markdown"),
    codedAt: new Map(
      passages.flatMap(({ codings }) => codings.map(({ id }) => [id, new Date("2025-02-03T04:05:06Z")])),
    ),
    memos: new Map([
      [
        "p0",
        [
          {
            title: "Why",
            text: "Because <b>\nso",
            author: "Ann Ärger",
            at: new Date("2025-03-04T05:06:07Z"),
          },
        ],
      ],
    ]),
  };
}

/** Where words stand in a text; the first time. */
export function placeOf(text: string, words: string): [number, number] {
  const start = text.indexOf(words);
  return [start, start + words.length];
}
