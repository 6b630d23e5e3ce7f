import { describe, expect, it } from "vitest";
import { excerptText } from "@/lib/text/excerpt-text";
import { decodeRuns } from "@/lib/text/page-runs";
import { blockProblems } from "@/lib/text/testing/block-problems";
import type { PdfPage } from "./pdf-page";
import { readPdfPages } from "./pdf-text";
import { makeLine as line, makePage as page, filler, withHead } from "./testing/make-pdf-page";

describe("readPdfPages", () => {
  const pages = [
    withHead(
      53,
      line("A study of work", 100, { size: 18 }),
      line(filler, 140),
      line("They worked until the evening came and they", 152),
    ),
    withHead(54, line("went home.", 100), line("Another day began.", 130)),
    withHead(55, line("It ended with a co-", 100), line("operation that lasted.", 112)),
  ];

  it("makes one text in which paragraphs run over pages, and dims heads and page numbers", () => {
    const { text, blocks } = readPdfPages(pages);
    expect(blocks.map((block) => [block.kind, block.page, excerptText(text, [block], [block])])).toEqual([
      ["furniture", "53", "Journal of Work, 53"],
      ["heading", "53", "A study of work"],
      ["paragraph", "53", `${filler} They worked until the evening came and they went home.`],
      ["paragraph", "54", "Another day began."],
      ["furniture", "54", "54"],
      ["furniture", "55", "Journal of Work, 55"],
      ["paragraph", "55", "It ended with a cooperation that lasted."],
      ["furniture", "55", "55"],
    ]);
  });

  it("has no text without lines", () => {
    const read = readPdfPages([page(), page()]);
    expect(read).toMatchObject({ text: "", blocks: [] });
    expect(read.pages.map(({ label, start, end }) => [label, start, end])).toEqual([
      ["1", 0, 0],
      ["2", 0, 0],
    ]);
  });

  it("keeps pages with their places in the text, empty ones where the page before ends", () => {
    const run = { axis: "right" as const, left: 50, top: 90, right: 65, bottom: 100, edges: [55, 60, 65] };
    const lines = (text: string) => page(line(text, 700, { runs: [{ start: 0, ...run }] }));
    const { text, pages: read } = readPdfPages([lines("One"), page(), lines("Two")]);
    expect(text).toBe("One\n\nTwo");
    expect(read.map(({ start, end, width }) => [start, end, width])).toEqual([
      [0, 3, 600],
      [3, 3, 600],
      [5, 8, 600],
    ]);
    expect(decodeRuns(read[2]?.runs ?? new Uint8Array(), 5)).toEqual([{ start: 5, ...run }]);
  });

  const shown = (pages: readonly PdfPage[]) => {
    const { text, blocks } = readPdfPages(pages);
    return blocks.map((block) => [block.kind, block.continues === true, excerptText(text, [block], [block])]);
  };
  const lower = (text: string, bottom: number) => line(text, bottom, { size: 8, top: bottom - 8 });

  it("lets a paragraph go on after the notes at a page's foot", () => {
    const first = page(
      line("They worked until the evening came and they all", 600),
      line("went home, as they had done every day before and", 612),
      lower("1 A note on their work, which goes on", 720),
      lower("in a second line.", 730),
      lower("2 Another note.", 740),
    );
    const second = page(line("were glad of it.", 100), line("Another day began.", 130));
    expect(shown([first, second])).toEqual([
      [
        "paragraph",
        false,
        "They worked until the evening came and they all went home, as they had done every day before and",
      ],
      ["footnote", false, "1 A note on their work, which goes on in a second line."],
      ["footnote", false, "2 Another note."],
      ["paragraph", true, "were glad of it."],
      ["paragraph", false, "Another day began."],
    ]);
  });

  it("takes the numbers of a transcript's lines as furniture of one piece", () => {
    const rows = Array.from({ length: 9 }, (_, row) => 100 + 12 * row);
    const numbers = rows.map((bottom, row) => line(String(row + 1), bottom, { left: 20, right: 25 }));
    const words = rows.map((bottom) => line(filler, bottom));
    expect(shown([page(...numbers, ...words)]).map(([kind]) => kind)).toEqual(["furniture", "paragraph"]);
  });

  it("tells levels of headings by number and by style, and lists and references by their marks", () => {
    const bold = (text: string, bottom: number) => line(text, bottom, { bold: true });
    const read = readPdfPages([
      page(
        line("A study of work", 60, { size: 18, top: 42 }),
        bold("1 Introduction", 100),
        line(filler, 120),
        line("\u2022 One thing", 140),
        line("\u2022 Another thing", 152),
        bold("1.1 Of days", 180),
        line(filler, 200),
        bold("References", 240),
        line("[1] Doe, J. On work, and on how it", 260),
        line("ends.", 272),
        line("[2] Roe, R. On evenings.", 284),
      ),
    ]);
    expect(read.blocks.map(({ kind, level }) => `${kind}${level ?? ""}`)).toEqual([
      "heading1",
      "heading2",
      "paragraph",
      "listItem1",
      "listItem1",
      "heading3",
      "paragraph",
      "heading2",
      "reference",
      "reference",
    ]);
    expect(blockProblems(read.text, read.blocks)).toEqual([]);
  });

  it("parts paragraphs by indents, early ends and distances, not by full lines that end a sentence", () => {
    const lines = [
      line("The first paragraph has a line that ends in full.", 100),
      line("It goes on after it, and then it ends early.", 112),
      line("The next one begins below, as one can easily see", 124),
      line("from the early end.", 136),
      line("Here it is an indent that parts it from others, a", 148, { left: 62, right: 295 }),
      line("small one.", 160),
      line("And here it is the distance.", 180),
    ];
    expect(shown([page(...lines)]).map(([, , text]) => String(text).slice(0, 9))).toEqual([
      "The first",
      "The next ",
      "Here it i",
      "And here ",
    ]);
  });
});
