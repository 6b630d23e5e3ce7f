import { describe, expect, it } from "vitest";
import { nothingLeftOut, warnOfLeftOut } from "@/lib/ingest/left-out";
import { readOdtStyles } from "@/lib/ingest/odt-styles";
import { readOdtText } from "@/lib/ingest/odt-text";
import { odtContent } from "@/lib/ingest/testing/make-odt";
import { showBlocks, showCells } from "@/lib/ingest/testing/show-blocks";

function read(body: string, styles = "") {
  const content = odtContent(body, styles);
  const left = nothingLeftOut();
  return { ...readOdtText(content, readOdtStyles([content]), left), left };
}

const p = (words: string) => `<text:p>${words}</text:p>`;
const cell = (words: string, attributes = "") =>
  `<table:table-cell ${attributes}>${p(words)}</table:table-cell>`;
const row = (cells: string, attributes = "") => `<table:table-row ${attributes}>${cells}</table:table-row>`;

describe("readOdtText", () => {
  it("reads headings by level and by style, and white space as the format has it", () => {
    const styles =
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/><style:style style:name="P2" style:family="paragraph" style:parent-style-name="Heading_20_3"/>';
    const body =
      '<text:p text:style-name="P1">A  title</text:p><text:h text:outline-level="2">Part</text:h><text:p text:style-name="P2">Sub</text:p><text:p>a<text:s text:c="9"/>b<text:tab/>c<text:line-break/><text:span>d</text:span></text:p>';
    expect(showBlocks(read(body, styles))).toEqual([
      ["heading", 1, "A title"],
      ["heading", 2, "Part"],
      ["heading", 3, "Sub"],
      ["paragraph", undefined, "a b c\nd"],
    ]);
  });

  it("numbers lists as their style says, over levels, and goes on where told", () => {
    const styles =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2" style:num-suffix="."/><text:list-level-style-bullet text:level="3"/></text:list-style>';
    const list = (items: string, attributes = "") => `<text:list ${attributes}>${items}</text:list>`;
    const item = (inner: string) => `<text:list-item>${inner}</text:list-item>`;
    const body =
      list(
        item(p("x")) + item(p("y") + p("still y") + list(item(p("z") + list(item(p("dot")))))),
        'text:style-name="L"',
      ) +
      p("between") +
      list(item(p("w")), 'text:style-name="L" text:continue-numbering="true"');
    expect(showBlocks(read(body, styles))).toEqual([
      ["listItem", 1, "a) x"],
      ["listItem", 1, "b) y"],
      ["listItem", 1, "still y"],
      ["listItem", 2, "b.1. z"],
      ["listItem", 3, "• dot"],
      ["paragraph", undefined, "between"],
      ["listItem", 1, "c) w"],
    ]);
  });

  it("places cells that span and repeat, and takes nested tables for words of their cell", () => {
    const body = `<table:table><table:table-header-rows>${row(cell("Site", 'table:number-columns-spanned="2"') + "<table:covered-table-cell/>" + cell("Rent"))}</table:table-header-rows>${row(
      cell("N", 'table:number-rows-spanned="2"') +
        `<table:table-cell table:number-columns-repeated="2">${p("5")}<table:table>${row(cell("in"))}</table:table></table:table-cell>`,
    )}${row("<table:covered-table-cell/>" + cell("6") + cell("7"))}</table:table>`;
    expect(showCells(read(body))).toEqual([
      [0, 0, true, "Site", "1×2"],
      [0, 2, true, "Rent"],
      [1, 0, false, "N", "2×1"],
      [1, 1, false, "5 in"],
      [1, 2, false, "5 in"],
      [2, 1, false, "6"],
      [2, 2, false, "7"],
    ]);
  });

  it("does not believe a million repetitions", () => {
    const million = 'table:number-columns-repeated="1000000"';
    const body = `<table:table>${row(cell("x", million) + cell("", million), 'table:number-rows-repeated="1000000"')}</table:table>`;
    expect(read(body).text.length).toBeLessThan(2_000_000);
  });

  it("sets notes at the end under their mark, and text boxes after their paragraph", () => {
    const body = `<text:p>One<text:note><text:note-citation>1</text:note-citation><text:note-body>${p("A note.")}</text:note-body></text:note> word<draw:frame><draw:text-box>${p("In a box.")}</draw:text-box></draw:frame> more.</text:p>${p("Two.")}`;
    expect(showBlocks(read(body))).toEqual([
      ["paragraph", undefined, "One[1] word more."],
      ["paragraph", undefined, "In a box."],
      ["paragraph", undefined, "Two."],
      ["footnote", undefined, "[1] A note."],
    ]);
  });

  it("leaves out comments, deletions and pictures, and says how many", () => {
    const change = `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>X</dc:creator></office:change-info>${p("gone")}</text:deletion></text:changed-region></text:tracked-changes>`;
    const body = `${change}<text:p>a<office:annotation><dc:creator>X</dc:creator>${p("comment")}</office:annotation>b<draw:frame><draw:image/><svg:title xmlns:svg="s">alt</svg:title></draw:frame></text:p>`;
    const { text, left } = read(body);
    expect(text).toBe("ab");
    expect(warnOfLeftOut(left).map(({ message }) => message)).toEqual([
      "One comment of the file was left out.",
      "One deletion of tracked changes of the file was left out.",
      "One picture of the file was left out.",
    ]);
  });

  it("refuses a document type declaration and nesting past sense", () => {
    const declared = odtContent(p("x"), "", '<!DOCTYPE d [<!ENTITY e "e">]>');
    expect(() => readOdtText(declared, readOdtStyles([]), nothingLeftOut())).toThrowError("document type");
    expect(() => read("<text:span>".repeat(5000) + "</text:span>".repeat(5000))).toThrowError(
      expect.objectContaining({ code: "TOO_COMPLEX" }),
    );
  });
});
