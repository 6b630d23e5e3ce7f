import { describe, expect, it } from "vitest";
import { DocxNumbering } from "@/lib/ingest/docx-numbering";
import { DocxStyles } from "@/lib/ingest/docx-styles";
import { readDocxText } from "@/lib/ingest/docx-text";
import { nothingLeftOut } from "@/lib/ingest/left-out";
import { writeNumber } from "@/lib/ingest/list-number";
import { paragraph } from "@/lib/ingest/testing/make-docx";
import { showBlocks, showCells } from "@/lib/ingest/testing/show-blocks";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const part = (name: string, inner: string) => (inner === "" ? "" : `<w:${name} ${w}>${inner}</w:${name}>`);

function read(body: string, { styles = "", numbering = "", footnotes = "", endnotes = "" } = {}) {
  const left = nothingLeftOut();
  const parts = {
    document: part("document", `<w:body>${body}</w:body>`),
    footnotes: part("footnotes", footnotes),
    endnotes: part("endnotes", endnotes),
    styles: new DocxStyles(part("styles", styles)),
    numbering: new DocxNumbering(part("numbering", numbering)),
    endnoteMark: (count: number) => writeNumber(count, "i"),
  };
  return { ...readDocxText(parts, left), left };
}

const style = (id: string, inner: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}">${inner}</w:style>`;
const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const item = (text: string, at = 0, list = 1) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (cells: string, properties = "") => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

describe("readDocxText", () => {
  it("numbers headings and lists as their levels say, and begins anew where a list does", () => {
    const styles =
      style("H1", '<w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style("H2", '<w:name w:val="Own"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>');
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "upperRoman", "%1", '<w:pStyle w:val="H1"/>')}${level(1, "decimal", "%1.%2.", '<w:isLgl/><w:pStyle w:val="H2"/>')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, "lowerLetter", "%1)")}${level(1, "bullet", "o")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
    const body =
      paragraph("One", "H1") +
      paragraph("Sub", "H2") +
      item("x", 0, 2) +
      item("dot", 1, 2) +
      item("y", 0, 2) +
      item("z", 0, 3) +
      paragraph("Two", "H1") +
      item("none", 0, 9);
    expect(showBlocks(read(body, { styles, numbering }))).toEqual([
      ["heading", 1, "I One"],
      ["heading", 2, "1.1. Sub"],
      ["listItem", 1, "a) x"],
      ["listItem", 2, "• dot"],
      ["listItem", 1, "b) y"],
      ["listItem", 1, "e) z"],
      ["heading", 1, "II Two"],
      ["paragraph", undefined, "none"],
    ]);
  });

  it("places cells that span columns and rows, and rows that begin further right", () => {
    const body = `<w:tbl>${row(cell("Site", '<w:gridSpan w:val="2"/>') + cell("Rent"), "<w:tblHeader/>")}${row(
      cell("N", '<w:vMerge w:val="restart"/>') + cell("a") + cell("5"),
    )}${row(cell("", "<w:vMerge/>") + cell("b") + cell("6"))}${row(cell("7"), '<w:gridBefore w:val="2"/>')}</w:tbl>`;
    expect(showCells(read(body))).toEqual([
      [0, 0, true, "Site", "1×2"],
      [0, 2, true, "Rent"],
      [1, 0, false, "N", "2×1"],
      [1, 1, false, "a"],
      [1, 2, false, "5"],
      [2, 1, false, "b"],
      [2, 2, false, "6"],
      [3, 0, false, "", "1×2"],
      [3, 2, false, "7"],
    ]);
  });

  it("sets notes at the end in the order of their marks", () => {
    const note = (kind: string, id: number, text: string, type = "") =>
      `<w:${kind} w:id="${id}" ${type}>${paragraph(text)}</w:${kind}>`;
    const mark = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body = `<w:p><w:r><w:t>One</w:t></w:r>${mark("footnote", 3)}${mark("endnote", 1)}<w:r><w:t xml:space="preserve"> two</w:t></w:r>${mark("footnote", 2)}</w:p>`;
    const parts = {
      footnotes:
        note("footnote", 0, "no", 'w:type="separator"') +
        note("footnote", 2, "Later.") +
        note("footnote", 3, "First."),
      endnotes: note("endnote", 1, "End."),
    };
    expect(showBlocks(read(body, parts))).toEqual([
      ["paragraph", undefined, "One[1][i] two[2]"],
      ["footnote", undefined, "[1] First."],
      ["footnote", undefined, "[i] End."],
      ["footnote", undefined, "[2] Later."],
    ]);
  });

  it("keeps text boxes once, after their paragraph, and leaves out what is no text", () => {
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
    const box = `<w:txbxContent>${paragraph("In a box")}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>One</w:t><mc:AlternateContent ${mc}><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent><w:t> more</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:ins><w:r><w:t>, new</w:t><w:br/><w:tab/><w:t>line</w:t></w:r></w:ins><w:r><w:instrText>no</w:instrText></w:r></w:p>`;
    const made = read(body);
    expect(showBlocks(made)).toEqual([
      ["paragraph", undefined, "One more, new\nline"],
      ["paragraph", undefined, "In a box"],
    ]);
    expect(made.left).toMatchObject({ deletions: 1, hidden: 1 });
  });

  it("knows the parts by their namespaces, whatever their prefixes", () => {
    const document = `<a:document xmlns:a="http://purl.oclc.org/ooxml/wordprocessingml/main"><a:body><a:p><a:r><a:t>strict</a:t></a:r></a:p></a:body></a:document>`;
    const none = {
      footnotes: "",
      endnotes: "",
      styles: new DocxStyles(""),
      numbering: new DocxNumbering(""),
    };
    expect(readDocxText({ ...none, document, endnoteMark: String }, nothingLeftOut()).text).toBe("strict");
  });
});
