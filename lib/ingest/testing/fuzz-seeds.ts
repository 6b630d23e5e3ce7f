import iconv from "iconv-lite";
import { makeDocx, paragraph } from "@/lib/ingest/testing/make-docx";
import { makeEpub } from "@/lib/ingest/testing/make-epub";
import { makeOdt, odtContent } from "@/lib/ingest/testing/make-odt";
import { makeXlsx } from "@/lib/ingest/testing/make-xlsx";

/** A small good file of each format, and whether its reader is all our own. */
export interface FuzzSeed {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly zip: boolean;
  /** Readers of others' may meet what they did not expect: the process that reads the file then dies alone. */
  readonly own: boolean;
}

const seed = (
  fileName: string,
  content: string | Uint8Array,
  more: { zip?: boolean; own?: boolean } = {},
): FuzzSeed => ({
  fileName,
  bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
  zip: false,
  own: true,
  ...more,
});

const rtf = `{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset128 B;}}{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}{\\info{\\title Rent}}\\pard\\s1 Work\\par\\pard One{\\chftn{\\*\\footnote\\pard\\chftn note.}} \\u8212\\'97 two {\\f1\\'83\\'5c}\\line x\\par{\\listtext 1.\\tab}\\pard\\ls1 item\\par\\trowd\\clvmgf\\cellx1000\\cellx3000\\pard\\intbl a\\cell b\\cell\\row\\trowd\\clvmrg\\cellx1000\\cellx3000\\pard\\intbl\\cell c\\cell\\row\\pard{\\pict\\bin4 abcd}{\\shp{\\*\\shpinst{\\shptxt box\\par}}} end\\par}`;

const odtBody = `<text:h text:outline-level="1">Work</text:h><text:p>One<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note> two<text:s text:c="3"/><office:annotation><text:p>c</text:p></office:annotation></text:p><text:list text:style-name="L"><text:list-item text:start-value="2"><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item></text:list><table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>S</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell></table:table-row></table:table><text:p><draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame></text:p>`;
const odtStyles = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>`;

const docxBody = `${paragraph("Work", "Heading1")}<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="9"/></w:pPr><w:r><w:t xml:space="preserve">One </w:t><w:tab/><w:footnoteReference w:id="1"/><w:br/><w:sym w:char="F0B7"/></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph("S")}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph("a")}</w:tc><w:tc>${paragraph("b")}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph("")}</w:tc><w:tc>${paragraph("c")}</w:tc></w:tr></w:tbl><w:p><w:r><w:txbxContent>${paragraph("box")}</w:txbxContent></w:r></w:p>`;

const html = `<!doctype html><html><head><meta charset="utf-8"><title>Rent</title></head><body><nav><a href="x">Home</a></nav><h1>Work</h1><p>One &amp; <b>two</b><br>three</p><ol start="3"><li>a<ul><li>b</ul><li>c</ol><table><caption>T</caption><tr><th colspan="2" rowspan="2">S</th><td>5</td></tr><tr><td>6</td></tr></table><pre>x\n  y</pre><dl><dt>d<dd>e</dl><figure><figcaption>f</figcaption></figure></body></html>`;
const markdown = `# Work\n\nOne *two* [link](http://x) and **three**\nwrapped line.\n\n- a\n  - b\n1. c\n\n| S | R |\n|---|--:|\n| N | 5 |\n\n> quote\n\n\`\`\`\ncode\n\`\`\`\n\nTable 1: Rents\nA\tB\tC\n1\t2\t3\n\n## References\n\nDoe, A. (2001).\n`;
const vtt = `WEBVTT - talk\n\nNOTE x\n\n1\n00:00:01.000 --> 00:00:04.500 align:start\n<v Ana>Hello <i>there</i>\n\n00:00:05.000 --> 00:01:00.000\n<v Ben>Yes &amp; no\nsecond line\n`;
const srt = `1\n00:00:01,000 --> 00:00:04,500\nANA: Hello there\n\n2\n00:00:05,000 --> 00:00:09,000\nBEN: Yes\n`;
const csv = `Name;Answer;Age\n"Ana";"One; ""two""\nthree";34\nBen;x;7\n`;

const workbook = makeXlsx({
  rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Age</t></is></c><c r="C1" t="str"><v>When</v></c></row><row r="2" spans="1:4"><c r="A2" t="inlineStr"><is><r><t>A</t></r><r><t>na</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c r="B2" s="1"><v>34.5</v></c><c r="C2" s="2"><f>NOW()</f><v>45443.5</v></c><c r="D2" t="b"><v>1</v></c></row><row r="4"><c r="B4"><f>B2*2</f></c><c r="D4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
  styles: `<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00 [$€-407];[Red]-#,##0.00"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs>`,
  strings: `<si><r><t xml:space="preserve">Na</t></r><r><t>me_x000D_</t></r></si>`,
});

/** One page that says "Work and rent". Offsets of its objects are left to the reader to find. */
const pdf = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length 85>>stream\nBT /F1 12 Tf 40 150 Td (Work and rent) Tj 0 -14 Td (in two towns) Tj ET q 1 0 0 1 0 0 cm Q\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n`;

/** One of each format, made anew. */
export const fuzzSeeds = (): FuzzSeed[] => [
  seed("a.docx", makeDocx(docxBody), { zip: true }),
  seed("a.odt", makeOdt(odtContent(odtBody, odtStyles)), { zip: true }),
  seed("a.epub", makeEpub({ "a.xhtml": html, "b.xhtml": "<html><title/><p>Two</p></html>" }), { zip: true }),
  seed("a.rtf", rtf),
  seed("a.html", html),
  seed("a.md", markdown),
  seed("a.txt", iconv.encode(`Работа и жильё.\n\n1.1 ${"Всё стоит дороже. ".repeat(20)}\n`, "windows-1251")),
  seed("a.vtt", vtt),
  seed("a.srt", srt),
  seed("a.csv", csv),
  seed("a.xlsx", workbook, { zip: true }),
  seed("a.pdf", pdf, { own: false }),
];
