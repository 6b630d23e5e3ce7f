import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import type { BodyNode } from "@/lib/memos/memo";
import { writeMemosDocx } from "./write-memos-docx";
import { writeMemosMarkdown } from "./write-memos-markdown";

const text = (value: string, ...types: string[]): BodyNode => ({
  type: "text",
  text: value,
  ...(types.length > 0 && { marks: types.map((type) => ({ type })) }),
});
const paragraph = (...content: BodyNode[]): BodyNode => ({ type: "paragraph", content });
const item = (...content: BodyNode[]): BodyNode => ({ type: "listItem", content });
const link: BodyNode = {
  type: "text",
  text: "source",
  marks: [{ type: "link", attrs: { href: "https://example.org/a_(b)" } }],
};
const reference = (kind: string, label: string): BodyNode => ({
  type: "reference",
  attrs: { kind, id: "1", label },
});
const cell = (type: string, words: string): BodyNode => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(text(words))],
});
const row = (type: string, ...words: string[]): BodyNode => ({
  type: "tableRow",
  content: words.map((each) => cell(type, each)),
});

const pages = (...content: BodyNode[]) => ({
  title: "Memos: Study",
  memos: [{ title: "Why", facts: [["On", "Trade"]] as const, body: { type: "doc", content } }],
});
/** Of one memo: what follows its title and facts. */
const markdown = (...content: BodyNode[]) =>
  writeMemosMarkdown(pages(...content))
    .split("- On: Trade")[1]!
    .trim();
const html = async (...content: BodyNode[]) =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(await writeMemosDocx(pages(...content))) })).value;

describe("writeMemosMarkdown", () => {
  it("heads the file and each memo", () => {
    const { memos } = pages(paragraph(text("So.")));
    const file = writeMemosMarkdown({ title: "All", memos: [...memos, { ...memos[0]!, title: "" }] });
    expect(file).toBe(
      "# All\n\n## Why\n\n- On: Trade\n\nSo.\n\n## Memo without a title\n\n- On: Trade\n\nSo.\n",
    );
  });

  it.each<[string, BodyNode[], string]>([
    [
      "headings below the memo's own",
      [{ type: "heading", attrs: { level: 2 }, content: [text("A")] }],
      "#### A",
    ],
    ["marks", [paragraph(text("a", "bold"), text(" b ", "italic"), text("c", "strike"))], "**a** *b* ~~c~~"],
    ["code with ticks", [paragraph(text("a`b", "code"))], "``a`b``"],
    ["links", [paragraph(link)], "[source](<https://example.org/a_(b)>)"],
    [
      "references",
      [paragraph(reference("member", "Ada"), text(" on "), reference("code", "Trade_2"))],
      "@Ada on #Trade\\_2",
    ],
    [
      "lists in lists",
      [
        {
          type: "orderedList",
          attrs: { start: 9 },
          content: [
            item(paragraph(text("a"))),
            item(paragraph(text("b")), { type: "bulletList", content: [item(paragraph(text("c")))] }),
          ],
        },
      ],
      "9. a\n10. b\n\n    - c",
    ],
    [
      "quotes",
      [{ type: "blockquote", content: [paragraph(text("a")), paragraph(text("b"))] }],
      "> a\n>\n> b",
    ],
    ["code", [{ type: "codeBlock", content: [text("```\n*x*")] }], "````\n```\n*x*\n````"],
    [
      "tables",
      [{ type: "table", content: [row("tableHeader", "Year", "a|b"), row("tableCell", "2004")] }],
      "| Year | a\\|b |\n| --- | --- |\n| 2004 |  |",
    ],
    [
      "what looks like Markdown",
      [paragraph(text("1. *a* <b>\n# c\n- d &amp;"))],
      "1\\. \\*a\\* \\<b\\>\n\\# c\n\\- d \\&amp;",
    ],
  ])("writes %s", (_, content, expected) => expect(markdown(...content)).toBe(expected));
});

describe("writeMemosDocx", () => {
  it("writes titles, facts, marks, links, references and quotes", async () => {
    const written = await html(
      { type: "heading", attrs: { level: 1 }, content: [text("A")] },
      paragraph(text("bold", "bold"), text(" & <i>"), link, reference("passage", "Gas")),
      { type: "blockquote", content: [paragraph(text("said"))] },
    );
    expect(written).toBe(
      '<h1>Why</h1><p>On: Trade</p><h2>A</h2><p><strong>bold</strong> &amp; &lt;i&gt;<a href="https://example.org/a_(b)">source</a>“Gas”</p><p>said</p>',
    );
  });

  it("writes lists that count by themselves, and tables", async () => {
    const list = (type: string): BodyNode => ({
      type,
      content: [item(paragraph(text("a"))), item(paragraph(text("b")))],
    });
    const written = await html(list("orderedList"), list("bulletList"), {
      type: "table",
      content: [row("tableHeader", "Year"), row("tableCell", "2004")],
    });
    expect(written).toContain("<ol><li>a</li><li>b</li></ol><ul><li>a</li><li>b</li></ul>");
    expect(written).toContain("<table><tr><td><p>Year</p></td></tr><tr><td><p>2004</p></td></tr></table>");
  });

  it("is a document without any memo, too", async () => {
    expect((await writeMemosDocx({ title: "None", memos: [] })).length).toBeGreaterThan(1_000);
  });
});
