import { readFileSync } from "node:fs";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { showBlocks } from "@/lib/ingest/testing/show-blocks";
import { hasShared, readShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { readOffice, type OfficeKind } from "./read-office";

const read = (kind: OfficeKind, name: string) => readOffice(kind, sharedPath(`corpus/${name}.${kind}`));
const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Shares of words, each counted as often as it stands: of the true ones that were read, of the read ones that are true. */
function compare(found: string, truth: string) {
  const counts = new Map<string, number>();
  for (const word of wordsOf(truth)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of wordsOf(found)) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common += 1;
    counts.set(word, left - 1);
  }
  return { recall: common / wordsOf(truth).length, precision: common / wordsOf(found).length };
}

describe.skipIf(!hasShared)("readOffice with ../shared/corpus", () => {
  it("reads one text from its three formats", async () => {
    const texts = await Promise.all(
      (["docx", "odt", "rtf"] as const).map((kind) => read(kind, "made/en1col")),
    );
    for (const { text } of texts) expect(text).toBe(texts[0]?.text);
    expect(texts[0]?.blocks.filter(({ kind }) => kind === "footnote")).toHaveLength(3);
  });

  it.each([
    ["docx", "made/en1col"],
    ["odt", "made/en1col"],
    ["rtf", "made/en1col"],
    ["docx", "made/urd-naskh-2col"],
    ["odt", "made/arb-naskh-2col"],
    ["rtf", "made/rus-serif-2col"],
  ] as const)("reads of %s %s every word and no other", async (kind, name) => {
    const { text, blocks } = await read(kind, name);
    const ends = blocks.find((block) => block.kind === "footnote")?.start ?? text.length;
    const body = text.slice(0, ends).replace(/\[\d\]/g, "");
    const { recall, precision } = compare(body, readShared(`corpus/${name}.gt.txt`));
    expect(recall).toBeGreaterThanOrEqual(0.99);
    expect(precision).toBeGreaterThanOrEqual(0.99);
  });

  it.each(["comments", "footnotes", "tables", "text-box", "word_sample", "headers_numbered"])(
    "finds in %s.docx every word that another reader finds",
    async (name) => {
      const { text } = await read("docx", `office/${name}`);
      const buffer = readFileSync(sharedPath(`corpus/office/${name}.docx`));
      const { value } = await mammoth.extractRawText({ buffer });
      expect(compare(text, value).recall).toBe(1);
    },
  );

  it("numbers headings, counts comments and reads lists of OpenDocument", async () => {
    const headings = showBlocks(await read("docx", "office/headers_numbered"));
    expect(headings).toContainEqual(["heading", 2, "1.2. Section 1.2"]);
    const { warnings } = await read("docx", "office/comments");
    expect(warnings.map(({ message }) => message)).toEqual(["2 comments of the file were left out."]);
    expect(showBlocks(await read("odt", "office/text_document_01"))).toContainEqual([
      "listItem",
      3,
      "• bullet list 2.2.1",
    ]);
  });

  it("reads RTF of two code pages, and e-books", async () => {
    const various = showBlocks(await read("rtf", "office/testRTFVarious"));
    expect(various).toContainEqual(["paragraph", undefined, "ゾルゲと尾崎、淡々と最期"]);
    expect(various).toContainEqual(["footnote", undefined, "[1] This is a footnote."]);
    expect((await read("rtf", "office/testRTFJapanese")).properties.title).toMatch(/^ゾルゲと尾崎/);
    const poems = await read("epub", "office/epub_purvis_poetry");
    expect(poems.blocks.filter(({ kind }) => kind === "heading")).toHaveLength(19);
    expect((await read("epub", "office/eng_spa_mult")).text).toContain("nacen libres e iguales");
  });
});
