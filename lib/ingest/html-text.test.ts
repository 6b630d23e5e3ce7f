import { describe, expect, it } from "vitest";
import { excerptText } from "@/lib/text/excerpt-text";
import { blockProblems } from "@/lib/text/testing/block-problems";
import { showCells } from "./testing/show-blocks";
import { declaredEncoding, htmlTitle, readHtml } from "./server/read-html";

const kinds = (html: string) => {
  const { text, blocks } = readHtml(html);
  expect(blockProblems(text, blocks)).toEqual([]);
  return blocks.map((block) => [block.kind, block.level, text.slice(block.start, block.end)]);
};

describe("readHtml", () => {
  it("follows the elements and collapses white space", () => {
    expect(
      kinds("<h2>A  title</h2><p>One\n <b>bold</b>\n word<br>next</p>loose<ul><li>a<ol><li>b</ol></ul>"),
    ).toEqual([
      ["heading", 2, "A title"],
      ["paragraph", undefined, "One bold word\nnext"],
      ["paragraph", undefined, "loose"],
      ["listItem", 1, "• a"],
      ["listItem", 2, "1. b"],
    ]);
  });

  it("begins list items with their number, or a bullet that is hidden, once", () => {
    const { text, blocks } = readHtml("<ol><li>a<li><p>b</p><p>c</p></ol><ul><li>d</ul>");
    expect(text).toBe("1. a\n\n2. b\n\nc\n\n• d");
    expect(blocks.map((block) => excerptText(text, [block], blocks))).toEqual(["1. a", "2. b", "c", "d"]);
  });

  it("keeps the lines of preformatted text", () => {
    expect(kinds("<pre>a\n  b</pre>")[0]?.[2]).toBe("a\n  b");
  });

  it("takes captions and what follows the title of the references", () => {
    expect(kinds("<p>Table 2: Rents</p><h1>References</h1><p>Doe 2001</p>").map(([kind]) => kind)).toEqual([
      "caption",
      "heading",
      "reference",
    ]);
  });

  it("reads tables with empty, spanning and nested cells", () => {
    const html =
      "<table><caption>Rents</caption><tr><th colspan=2>Site</th><th>Rent</th></tr><tr><td>N<p>orth</td><td></td><td>5</td></tr></table>";
    const { text, blocks } = readHtml(html);
    expect(blocks.map((block) => block.kind)).toEqual(["caption", "table"]);
    const cells = blocks[1]?.cells?.map((cell) => [
      cell.row,
      cell.column,
      cell.header,
      cell.ranges.map(({ start, end }) => text.slice(start, end)).join(),
    ]);
    expect(cells).toEqual([
      [0, 0, true, "Site"],
      [0, 2, true, "Rent"],
      [1, 0, false, "N orth"],
      [1, 1, false, ""],
      [1, 2, false, "5"],
    ]);
    expect(blockProblems(text, blocks)).toEqual([]);
  });

  it("lets cells reach over rows and columns, no further than their group of rows", () => {
    const html =
      "<table><thead><tr><th rowspan=2>Town<th colspan=2>Rent<tr><th>low<th>high</thead><tbody><tr><td rowspan=0>N<td>1<td>2<tr><td colspan=2>none<tr><td><td></tbody><tfoot><tr><td rowspan=9>all<td>3<td>4</table>";
    expect(showCells(readHtml(html))).toEqual([
      [0, 0, true, "Town", "2×1"],
      [0, 1, true, "Rent", "1×2"],
      [1, 1, true, "low"],
      [1, 2, true, "high"],
      [2, 0, false, "N", "2×1"],
      [2, 1, false, "1"],
      [2, 2, false, "2"],
      [3, 1, false, "none", "1×2"],
      [4, 0, false, "all"],
      [4, 1, false, "3"],
      [4, 2, false, "4"],
    ]);
  });

  it("leaves out what is no text: scripts, styles, forms, pictures, comments", () => {
    const html =
      "<head><title>T</title></head><style>p{}</style><p>a<script>alert(1)</script><!-- c --><img src=x onerror=alert(2)>b</p><template>t</template><noscript>n</noscript><svg><text>s</text></svg>";
    expect(readHtml(html).text).toBe("ab");
  });

  it("holds nothing that cannot be stored, whatever character references name", () => {
    const { text } = readHtml("<p>a&#1;b&#0;c&#xffff;d&#13;e</p><table><td>f&#2;</table>");
    expect(text).toBe("a\ufffdb\ufffdc\ufffdd e\n\nf\ufffd");
  });

  it("refuses elements nested past sense, not many side by side", () => {
    expect(() => readHtml("<div>".repeat(5000))).toThrowError(
      expect.objectContaining({ code: "TOO_COMPLEX" }),
    );
    expect(readHtml("<p>a<li>b<div>c</div>".repeat(2000)).blocks.length).toBeGreaterThan(2000);
    for (const before of ["<!-->", "<!--->", "<!-- a --!>", "<script>b</script >", "<style></style/>"]) {
      expect(() => readHtml(before + "<div>".repeat(5000))).toThrowError("too much memory");
    }
    for (const open of ["<!--", "<script>", "<style "]) {
      expect(readHtml(`<p>a</p>${open}${"<div>".repeat(5000)}`).text).toBe("a");
    }
  });
});

it("reads a page's title and the encoding it names", () => {
  expect(htmlTitle("<title>A &amp; <b>\nB</title>")).toBe("A & B");
  expect(htmlTitle("<p>no title")).toBeUndefined();
  expect(declaredEncoding('<meta http-equiv="x" content="text/html; charset=windows-1256">')).toBe(
    "windows-1256",
  );
});
