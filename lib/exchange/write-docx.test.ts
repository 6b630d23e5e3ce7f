import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import type { Sheet } from "./sheet";
import { writeDocx } from "./write-docx";

const sheet = (rows: Sheet["rows"], patch: Partial<Sheet> = {}): Sheet => ({
  title: "Findings",
  columns: [{ heading: "Code" }, { heading: "Excerpt", weight: 2 }],
  rows,
  ...patch,
});

const toHtml = async (given: Sheet) =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(given)) })).value;

const toXml = async (given: Sheet) => strFromU8(unzipSync(await writeDocx(given))["word/document.xml"]!);

describe("writeDocx", () => {
  it("writes a caption and a table whose first row is its header", async () => {
    const html = await toHtml(sheet([["Trade", 3]], { caption: "Two coders" }));
    expect(html).toContain("<p>Two coders</p>");
    expect(html).toContain("<thead><tr><th><p><strong>Code</strong></p></th>");
    expect(html).toContain("<tbody><tr><td><p>Trade</p></td><td><p>3</p></td></tr></tbody>");
    expect(await toXml(sheet([]))).toMatch(/<w:pStyle w:val="Caption"\/>.*Findings.*<w:tblHeader\/>/);
  });

  it("gives each paragraph of a cell its own, with its note below", async () => {
    const html = await toHtml(sheet([["a", [{ text: "one", note: "p. 3" }, { text: "two" }]]]));
    expect(html).toContain("<td><p>one<br />p. 3</p><p>two</p></td>");
  });

  it("keeps markup, emoji and line breaks as text", async () => {
    const html = await toHtml(sheet([["<script>x</script> & co", "👩‍🚀 𝔘\nnext"]]));
    expect(html).toContain("&lt;script&gt;x&lt;/script&gt; &amp; co");
    expect(html).toContain("👩‍🚀 𝔘<br />next");
  });

  it("replaces characters that XML cannot hold", async () => {
    expect(await toHtml(sheet([["a\u0000b\uD83Dc", null]]))).toContain("a\uFFFDb\uFFFDc");
  });

  it("marks right-to-left paragraphs, and only those", async () => {
    const marked = await toXml(sheet([["مرحبا بالعالم", "12"]]));
    expect(marked).toContain("<w:rtl/>");
    expect(marked.match(/<w:bidi\/>/g)).toHaveLength(1);
    expect(await toXml(sheet([["hello", "x"]]))).not.toContain("<w:bidi/>");
  });

  it("turns the page on its side for many columns, and survives none", async () => {
    const columns = [1, 2, 3, 4].map((each) => ({ heading: `c${each}` }));
    expect(await toXml(sheet([["1", "2", "3", "4"]], { columns }))).toContain('w:orient="landscape"');
    expect(await toXml(sheet([], { columns: [] }))).not.toContain("<w:tbl>");
  });
});
