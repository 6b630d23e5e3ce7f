import { makeDocx, paragraph } from "@/lib/ingest/testing/make-docx";

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const item = (text: string, level: number, list = 1) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const cell = (text: string, properties = "") =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${paragraph(text)}</w:tc>`;

const body = `${paragraph("Work and rent", "Title")}${paragraph("Two towns", "Heading1")}<w:p>${run("One ")}<w:r><w:tab/><w:footnoteReference w:id="1"/></w:r>${run(" two")}<w:r><w:br/><w:sym w:char="F0B7"/></w:r><w:commentRangeStart w:id="0"/>${run("said")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p><w:p><w:ins w:id="5" w:author="A">${run("added ")}</w:ins><w:del w:id="6" w:author="B"><w:r><w:delText>gone</w:delText></w:r></w:del><w:moveFrom w:id="7"><w:r><w:t>away</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r><w:hyperlink>${run("link")}</w:hyperlink><w:fldSimple w:instr="PAGE">${run("7")}</w:fldSimple></w:p>${item("first", 0)}${item("inner", 1)}${item("second", 0)}${item("bullet", 0, 2)}<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("Sector", '<w:gridSpan w:val="2"/>')}${cell("Finding")}</w:tr><w:tr>${cell("Trade", '<w:vMerge w:val="restart"/>')}${cell("b")}${cell("c")}</w:tr><w:tr><w:trPr><w:gridBefore w:val="0"/></w:trPr>${cell("", "<w:vMerge/>")}${cell("d")}<w:tc>${item("in a cell", 0, 2)}<w:tbl><w:tr>${cell("deep")}</w:tr></w:tbl>${paragraph("")}</w:tc></w:tr></w:tbl>${paragraph("Table 1: Rents", "Caption")}<w:p><w:r><w:txbxContent>${paragraph("box")}</w:txbxContent></w:r></w:p><w:sectPr/>`;

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** A Word document with a little of everything that is read or left out: headings, lists, tables, notes, changes. */
export const richDocx = (): Uint8Array =>
  makeDocx(body, "", {
    styles: `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>`,
    numbering: `<w:abstractNum w:abstractNumId="1">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%1.%2)")}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, "bullet", "\u2022")}</w:abstractNum><w:abstractNum w:abstractNumId="3">${level(0, "upperRoman", "%1")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>`,
    footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph("")}</w:footnote><w:footnote w:id="1">${paragraph("A note.")}</w:footnote>`,
    comments: `<w:comment w:id="0" w:author="C">${paragraph("Really?")}</w:comment>`,
  });
