import { describe, expect, it } from "vitest";
import { excerptText } from "@/lib/text/excerpt-text";
import { decodeRuns } from "@/lib/text/page-runs";
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
});
