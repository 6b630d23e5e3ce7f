import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { codedSample, placeOf, sampleFrame } from "./testing/coded-samples";
import { writeCodedDocx } from "./write-coded-docx";
import { writeCodedHtml } from "./write-coded-html";

const text = [
  "# Gas",
  "",
  "Gas **flows** across borders & 1 < 2.",
  "",
  "- one",
  "- two",
  "",
  "| a | b |",
  "|---|---|",
  "| c1 | d1 |",
  "",
].join("\n");

/** Two that overlap, one in two ranges, one in a table. */
const document = codedSample(text, [
  [placeOf(text, "Gas **flows** across")],
  [placeOf(text, "across borders"), placeOf(text, "two")],
  [placeOf(text, "d1")],
]);

/** The text between the start and the end of each comment, by its id. */
function wordsOfComments(xml: string): Map<number, string> {
  const open = new Set<number>();
  const words = new Map<number, string>();
  for (const [, start, end, run] of xml.matchAll(
    /<w:commentRangeStart w:id="(\d+)"\/>|<w:commentRangeEnd w:id="(\d+)"\/>|<w:t[^>]*>([^<]*)<\/w:t>/g,
  )) {
    if (start !== undefined) open.add(Number(start));
    else if (end !== undefined) open.delete(Number(end));
    else for (const id of open) words.set(id, (words.get(id) ?? "") + run);
  }
  expect(open.size).toBe(0);
  return words;
}

describe("writeCodedDocx", () => {
  it("comments the very words of each part of a passage, coder by coder, and its memos", async () => {
    const files = unzipSync(await writeCodedDocx(document, sampleFrame));
    const words = wordsOfComments(strFromU8(files["word/document.xml"]!));
    const comments = strFromU8(files["word/comments.xml"]!);
    const said = [
      ...comments.matchAll(/<w:comment w:id="(\d+)"[^>]*w:author="([^"]*)"[^>]*>(.*?)<\/w:comment>/gs),
    ].map(([, id, author, body = ""]) => [
      words.get(Number(id)),
      author,
      [...body.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, line]) => line).join(" / "),
    ]);
    const growth = "Trade &amp; &lt;money&gt; &gt; Growth / Größe (weight 40)";
    const trade = "Trade &amp; &lt;money&gt;";
    expect(said).toEqual([
      ["Gas flows across", "Ann Ärger", growth],
      ["Gas flows across", "Bot (language model)", trade],
      ["Gas flows across", "Ann Ärger", "Memo: Why / Because &lt;b&gt; / so"],
      ["across borders", "Ann Ärger", `${growth} / Part 1 of 2 of one passage`],
      ["across borders", "Bot (language model)", `${trade} / Part 1 of 2 of one passage`],
      ["two", "Ann Ärger", `${growth} / Part 2 of 2 of one passage`],
      ["two", "Bot (language model)", `${trade} / Part 2 of 2 of one passage`],
      ["d1", "Ann Ärger", growth],
      ["d1", "Bot (language model)", trade],
    ]);
  });

  it("dates comments as they were made, not as they are written", async () => {
    const files = unzipSync(await writeCodedDocx(document, sampleFrame));
    const dates = strFromU8(files["word/comments.xml"]!).match(/w:date="[^"]*"/g);
    expect(new Set(dates)).toEqual(
      new Set(['w:date="2025-02-03T04:05:06.000Z"', 'w:date="2025-03-04T05:06:07.000Z"']),
    );
  });

  it("has Word's headings, lists and tables", async () => {
    const { value } = await mammoth.convertToHtml({
      buffer: Buffer.from(await writeCodedDocx(document, sampleFrame)),
    });
    expect(value).toContain("<h1>Gas</h1>");
    expect(value).toMatch(/<ul><li>one<\/li><li>two.*<\/li><\/ul>/);
    expect(value).toContain("<table>");
    expect(value).not.toContain("**");
  });
});

describe("writeCodedHtml", () => {
  const html = writeCodedHtml(document, sampleFrame);

  it("paints and numbers passages, names codes and coders beside them, and leaves hidden marks out", () => {
    expect(html).toContain('<h2 dir="auto"><span class="place">¶ 1</span>Gas</h2>');
    expect(html).not.toContain("**");
    expect(html).toContain("&amp; 1 &lt; 2");
    // Where the two overlap a double line says so without colour.
    expect(html).toMatch(/<sup>2<\/sup><mark class="c\d several">across<\/mark><sub>1<\/sub>/);
    expect(html).toContain("<b>Growth / Größe</b> Ann Ärger (40)");
    expect(html).toContain("Bot (language model)");
    expect(html).toContain("Why, Ann Ärger: Because &lt;b&gt;");
    expect(html.match(/class="note"/g)).toHaveLength(3);
  });

  it("keeps what is said of a passage whose first range shows no word", async () => {
    const start = text.indexOf("**");
    const hidden = codedSample(text, [[[start, start + 2], placeOf(text, "two")]]);
    const page = writeCodedHtml(hidden, sampleFrame);
    expect(page).toContain("Why, Ann Ärger");
    expect(page.match(/class="note"/g)).toHaveLength(1);
    const comments = unzipSync(await writeCodedDocx(hidden, sampleFrame))["word/comments.xml"]!;
    expect(strFromU8(comments)).toContain("Memo: Why");
  });

  it("tells of a region of a picture, which has no words", async () => {
    const region = { page: 0, start: offset(0), left: 0, top: 0, right: 5, bottom: 5 };
    const [passage] = document.passages;
    const picture = { ...document, text: "", blocks: [], passages: [{ ...passage!, ranges: [], region }] };
    expect(writeCodedHtml(picture, sampleFrame)).toContain("1 (region of the page)");
    const comments = unzipSync(await writeCodedDocx(picture, sampleFrame))["word/comments.xml"]!;
    expect(strFromU8(comments)).toContain("A region of the page");
  });

  it("runs nothing and asks nobody", () => {
    expect(html).not.toMatch(/<script|https?:|<link|<img|\bon\w+=/);
    expect(html).toContain("default-src 'none'");
  });
});
