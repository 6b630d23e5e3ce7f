import { describe, expect, it } from "vitest";
import type { Sheet } from "./sheet";
import { writeHtml } from "./write-html";
import { writeLatex } from "./write-latex";
import { writeMarkdown } from "./write-markdown";

const sheet: Sheet = {
  title: "A & B",
  caption: "50 % of <all>",
  columns: [{ heading: "Row" }, { heading: "Said | heard", weight: 2 }, { heading: "n", weight: 0.5 }],
  rows: [
    ["x_1", [{ text: "“1 < 2”\nand more", note: "Report, p. 3" }, { text: "*mine* {a}\\b" }], 12],
    ["سطر", [{ text: "سلام" }], null],
  ],
};

describe("writeHtml", () => {
  const html = writeHtml(sheet);
  it("is a table with headings of rows and columns", () => {
    expect(html).toContain('<th scope="col">Said | heard</th>');
    expect(html).toContain('<th scope="row">x_1</th>');
    expect(html).toContain('<td class="number">12</td>');
    expect(html).toContain("<caption>A &amp; B<small>50 % of &lt;all&gt;</small></caption>");
  });
  it("takes nothing for markup, and marks what reads from right to left", () => {
    expect(html).toContain("“1 &lt; 2”\nand more<br><small>Report, p. 3</small>");
    expect(html).toContain('<p dir="rtl">سلام</p>');
    expect(writeHtml({ ...sheet, title: "<script>" })).not.toContain("<script>");
  });
});

describe("writeMarkdown", () => {
  it("is one line a row, with marks escaped", () => {
    expect(writeMarkdown(sheet).split("\n")).toEqual([
      "**A & B**",
      "",
      "50 % of \\<all\\>",
      "",
      "| Row | Said \\| heard | n |",
      "| --- | --- | ---: |",
      "| x\\_1 | “1 \\< 2”<br>and more<br>*Report, p. 3*<br><br>\\*mine\\* \\{a\\}\\\\b | 12 |",
      "| سطر | سلام |  |",
      "",
    ]);
  });
});

describe("writeLatex", () => {
  const tex = writeLatex(sheet);
  it("escapes what LaTeX would take for commands", () => {
    expect(tex).toContain("\\caption{A \\& B}");
    expect(tex).toContain("\\noindent\\emph{50 \\% of <all>}");
    expect(tex).toContain(
      "x\\_1 & “1 < 2” \\newline and more \\newline {\\footnotesize Report, p. 3} \\newline *mine* \\{a\\}\\textbackslash{}b & 12 \\\\",
    );
  });
  it("shares the width by weight, and closes what it opens", () => {
    const widths = [...tex.matchAll(/p\{([\d.]+)\\linewidth\}/g)].map((match) => Number(match[1]));
    expect(widths).toEqual([0.269, 0.537, 0.134]);
    expect(tex.match(/\\begin\{longtable\}/g)).toHaveLength(1);
    expect(tex.match(/\\end\{longtable\}/g)).toHaveLength(1);
  });
});

it.each([writeHtml, writeMarkdown, writeLatex])("a sheet without rows has its head alone (%#)", (write) => {
  const empty = write({ title: "T", columns: [{ heading: "Only" }], rows: [] });
  expect(empty).toContain("Only");
});
