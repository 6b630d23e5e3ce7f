import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineClass } from "@/components/coding/color-classes";
import { PassageIndex } from "@/lib/coding/passage-index";
import { type Painting, renderBlock, renderBlocks } from "./block-html";
import { listTextNodes } from "./dom-offset";
import { findElements, parseHtml, textOf } from "./testing/parse-html";
import { documents, flowing, range, wrappedTable } from "./testing/sample-blocks";
import { visibleRuns } from "./visible-runs";

const paintingOf = (
  passages: { id: string; ranges: ReturnType<typeof range>[]; codes: string[] }[],
): Painting => ({
  spans: new PassageIndex([0], passages).ofBlock(0),
  codesOf: (id) => passages.find((passage) => passage.id === id)?.codes ?? [],
  describe: (id) => `coded ${id}`,
});

describe("renderBlock", () => {
  it("makes every text node one slice of the text, whatever it holds, painted or not", () => {
    fc.assert(
      fc.property(
        documents,
        fc.nat(20),
        fc.integer({ min: 1, max: 20 }),
        ({ text, blocks }, start, length) => {
          const painting = paintingOf([{ id: "p", ranges: [range(start, start + length)], codes: ["c"] }]);
          for (const [i, block] of blocks.entries()) {
            for (const html of [renderBlock(text, block, i), renderBlock(text, block, i, painting)]) {
              const slices = listTextNodes(parseHtml(html));
              const shown = visibleRuns(block).map((run) => text.slice(run.start, run.end));
              expect(slices.map((node) => node.nodeValue).join("")).toBe(shown.join(""));
              for (const node of slices) {
                const at = Number(node.parentNode?.getAttribute?.("data-s"));
                expect(text.slice(at, at + node.nodeValue!.length)).toBe(node.nodeValue);
              }
              expect(textOf(parseHtml(html))).toBe(shown.join(""));
            }
          }
        },
      ),
      { seed: 23 },
    );
  });

  it("puts each part of a wrapped cell in the cell, and header cells in the head", () => {
    const { text, blocks } = wrappedTable();
    const page = parseHtml(renderBlock(text, blocks[1]!, 1));
    expect(findElements(page, "th").map(textOf)).toEqual(["Head", "Next"]);
    expect(findElements(page, "td").map((cell) => cell.childNodes.map(textOf))).toEqual([
      ["left one", "left two"],
      ["right one", "right two"],
      ["low"],
      ["end"],
    ]);
  });

  it("sets a speaker's name apart, and draws the time without text", () => {
    const text = "[0:12] Ana: Yes.";
    const block = {
      ...flowing("paragraph", 0, text.length, [range(0, 7)]),
      speaker: "Ana",
      time: { start: 12_000 },
    };
    const page = parseHtml(renderBlock(text, block, 0));
    expect(textOf(page)).toBe("Ana: Yes.");
    expect(findElements(page, "button").map((node) => node.getAttribute("data-clock"))).toEqual(["0:12"]);
    expect(
      findElements(page, "span")
        .filter((node) => node.getAttribute("data-label") !== null)
        .map(textOf),
    ).toEqual(["Ana:"]);
    expect(listTextNodes(page).map((node) => node.parentNode?.getAttribute?.("data-s"))).toEqual(["7", "11"]);
  });

  it("marks a row of a grid and names it by its first cell", () => {
    const text = "Ana\tFor work";
    const cells = [range(0, 3), range(4, 12)].map((cell, column) => ({
      row: 0,
      column,
      header: false,
      ranges: [cell],
    }));
    const html = renderBlock(text, { ...range(0, 12), kind: "table", hidden: [], cells }, 0);
    expect(html).toContain("data-row");
    expect(findElements(parseHtml(html), "th").map(textOf)).toEqual(["Ana"]);
    expect(findElements(parseHtml(html), "td").map(textOf)).toEqual(["For work"]);
  });

  it("fills the cells a ragged table leaves out", () => {
    const { text, blocks } = wrappedTable();
    const ragged = {
      ...blocks[1]!,
      cells: blocks[1]!.cells!.filter((cell) => cell.row !== 2 || cell.column !== 0),
    };
    const rows = findElements(parseHtml(renderBlock(text, ragged, 1)), "tr");
    expect(rows.map((row) => row.childNodes.length)).toEqual([2, 2, 2]);
  });

  it("lets merged cells reach over rows and columns", () => {
    const cells = [
      { row: 0, column: 0, header: true, ranges: [range(0, 1)], span: { rows: 1, columns: 2 } },
      { row: 0, column: 2, header: true, ranges: [range(2, 3)] },
      { row: 1, column: 0, header: false, ranges: [range(4, 5)], span: { rows: 2, columns: 1 } },
      { row: 1, column: 1, header: false, ranges: [range(6, 7)] },
      { row: 2, column: 1, header: false, ranges: [range(8, 9)] },
    ];
    const page = parseHtml(renderBlock("S R a b c", { ...flowing("table", 0, 9), cells }, 0));
    const rows = findElements(page, "tr").map((row) =>
      row.childNodes.map((node) =>
        [node.tag, textOf(node), node.getAttribute("row-span"), node.getAttribute("col-span")].join(" "),
      ),
    );
    expect(rows).toEqual([
      ["th S  2", "th R  "],
      ["td a 2 ", "td b  ", "td   "],
      ["td c  ", "td   "],
    ]);
  });

  it("shows a table of any number of cells", () => {
    const cell = { row: 0, column: 1, header: false, ranges: [] };
    const vast = { ...flowing("table", 0, 3), cells: Array.from({ length: 300_000 }, () => cell) };
    expect(renderBlock("abc", vast, 0).match(/<td/g)).toHaveLength(2);
  });

  it.each([
    ["heading", 1, "h2"],
    ["heading", 3, "h4"],
    ["heading", 6, "h6"],
    ["furniture", undefined, "p"],
  ] as const)("shows a %s of level %s as %s", (kind, level, tag) => {
    const block = { ...flowing(kind, 0, 3), ...(level === undefined ? {} : { level }) };
    expect(parseHtml(renderBlock("abc", block, 0)).childNodes[0]?.tag).toBe(tag);
  });

  it("paints overlapping passages with the innermost code first and says where each begins and ends", () => {
    const painting = paintingOf([
      { id: "outer", ranges: [range(0, 9)], codes: ["trade", "energy"] },
      { id: "inner", ranges: [range(3, 6)], codes: ["trust"] },
      { id: "unseen", ranges: [range(0, 9)], codes: [] },
    ]);
    const marks = findElements(
      parseHtml(renderBlock("aaabbbccc", flowing("paragraph", 0, 9), 0, painting)),
      "mark",
    );
    expect(
      marks.map((mark) => [textOf(mark), mark.getAttribute("data-p"), mark.getAttribute("aria-description")]),
    ).toEqual([
      ["aaa", "outer", "Passage begins: coded outer"],
      ["bbb", "outer inner", "Passage begins: coded inner. Passage ends: coded inner"],
      ["ccc", "outer", "Passage ends: coded outer"],
    ]);
    expect(marks[1]?.getAttribute("class")).toBe("p1-trust p2-trade p3-energy");
  });

  it("cannot be made to break out by an id", () => {
    expect(lineClass('x"><script>')).toBe("l-xscript");
    const painting = paintingOf([{ id: 'a"b', ranges: [range(0, 3)], codes: ["c;}"] }]);
    const html = renderBlock("abc", flowing("paragraph", 0, 3), 0, painting);
    expect(findElements(parseHtml(html), "mark")[0]?.getAttribute("data-p")).toBe('a"b');
  });
});

describe("renderBlocks", () => {
  it("gathers list items that follow one another in one list", () => {
    const blocks = (["listItem", "listItem", "paragraph", "listItem"] as const).map((kind, i) =>
      flowing(kind, i, i + 1),
    );
    const page = parseHtml(renderBlocks("abcd", blocks, 40));
    expect(page.childNodes.map((node) => node.tag)).toEqual(["ul", "p", "ul"]);
    expect(findElements(page, "li").map((item) => item.getAttribute("data-b"))).toEqual(["40", "41", "43"]);
  });

  it("gathers rows of a grid in one table, in which each is a row of named cells", () => {
    const cell = (column: number, start: number, header = false) => ({
      row: 0,
      column,
      header,
      ranges: [range(start, start + 1)],
    });
    const row = (start: number, header = false) => ({
      ...flowing("table", start, start + 2),
      cells: [cell(0, start, header), cell(1, start + 1, header)],
    });
    const page = parseHtml(renderBlocks("abcdef", [row(0, true), row(2), flowing("paragraph", 4, 6)], 0));
    expect(page.childNodes.map((node) => node.getAttribute("role"))).toEqual(["table", null]);
    const roles = (tag: string) => findElements(page, tag).map((node) => node.getAttribute("role"));
    expect(roles("table")).toEqual(["presentation", "presentation"]);
    expect(roles("tr")).toEqual(["row", "row"]);
    expect(roles("th")).toEqual(["columnheader", "columnheader", "rowheader"]);
    expect(roles("td")).toEqual(["cell"]);
  });
});
