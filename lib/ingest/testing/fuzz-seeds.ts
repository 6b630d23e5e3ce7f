import iconv from "iconv-lite";
import { makeEpub } from "@/lib/ingest/testing/make-epub";
import { makeOdt, odtContent } from "@/lib/ingest/testing/make-odt";
import { makePdf } from "@/lib/ingest/testing/make-pdf";
import { makePng } from "@/lib/ingest/testing/make-png";
import { makeXlsx } from "@/lib/ingest/testing/make-xlsx";
import { makeTaggedPdf } from "@/lib/ingest/testing/make-tagged-pdf";
import { makeZip } from "@/lib/ingest/testing/make-zip";
import { richDocx } from "@/lib/ingest/testing/rich-docx";

/** A small good file of each format; its name's ending says which reader it is for. */
export interface FuzzSeed {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly zip: boolean;
  /** How many times longer than others its reader takes: PDFium starts anew for every file. */
  readonly cost: number;
}

const seed = (fileName: string, content: string | Uint8Array, zip = false, cost = 1): FuzzSeed => ({
  fileName,
  bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
  zip,
  cost,
});

const rtf = `{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset128 B;}}{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}{\\info{\\title Rent}}\\pard\\s1 Work\\par\\pard One{\\chftn{\\*\\footnote\\pard\\chftn note.}} \\u8212\\'97 two {\\f1\\'83\\'5c}\\line x\\par{\\listtext 1.\\tab}\\pard\\ls1 item\\par\\trowd\\clvmgf\\cellx1000\\cellx3000\\pard\\intbl a\\cell b\\cell\\row\\trowd\\clvmrg\\cellx1000\\cellx3000\\pard\\intbl\\cell c\\cell\\row\\pard{\\pict\\bin4 abcd}{\\shp{\\*\\shpinst{\\shptxt box\\par}}} end\\par}`;

const odtBody = `<text:h text:outline-level="1">Work</text:h><text:p>One<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note> two<text:s text:c="3"/><office:annotation><text:p>c</text:p></office:annotation></text:p><text:list text:style-name="L"><text:list-item text:start-value="2"><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item></text:list><table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>S</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell></table:table-row></table:table><text:p><draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame></text:p>`;
const odtStyles = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>`;

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
const plainPdf = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length 85>>stream\nBT /F1 12 Tf 40 150 Td (Work and rent) Tj 0 -14 Td (in two towns) Tj ET q 1 0 0 1 0 0 cm Q\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n`;

/** Two pages of deflated content with lines, a table under rules and a font that maps its letters. */
const pdf = makePdf({
  pages: [
    "BT /F1 16 Tf 40 170 Td (Work and rent) Tj /F1 10 Tf 0 -20 Td (One two three four five six seven) Tj 0 -12 Td (eight nine ten.) Tj ET 0.5 w 40 120 m 260 120 l S 40 80 m 260 80 l S BT /F1 10 Tf 40 105 Td (Sector) Tj 120 0 Td (Rent) Tj -120 -15 Td (Trade) Tj 120 0 Td (5) Tj ET",
    "q 0 1 -1 0 200 0 cm BT /F1 8 Tf 20 30 Td [(turned) -250 (words)] TJ ET Q 10 10 100 80 re f",
  ],
  font: "/Subtype/Type1/BaseFont/Helvetica/ToUnicode 5 0 R/FirstChar 32/LastChar 34/Widths[278 278 355]",
  streams: [
    "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfrange <20> <7E> <0020> <80> <82> [<0066006C> <0627> <D83DDE00>] endbfrange endcmap",
  ],
});

/** Headings, a list, a table with merged cells and an artifact, as the file's structure names them. */
const taggedPdf = makeTaggedPdf(
  {
    type: "Document",
    children: [
      { type: "H1", text: "Work and rent", at: [60, 760] },
      { type: "L", children: [{ type: "LI", text: "in two towns", at: [70, 700] }] },
      {
        type: "Table",
        children: [
          { type: "TR", children: [{ type: "TH", text: "Sector", at: [60, 600], columns: 2 }] },
          {
            type: "TR",
            children: [
              { type: "TD", text: "Trade", at: [60, 580], rows: 2 },
              { type: "TD", text: "5", at: [200, 580] },
            ],
          },
          { type: "TR", children: [{ type: "TD", text: "6", at: [200, 560] }] },
        ],
      },
    ],
  },
  [{ type: "Artifact", text: "Journal of Work", at: [60, 800] }],
);

const ris = `TY  - JOUR\nAU  - Doe, Ana\nTI  - Work and rent\nPY  - 2020\nDO  - 10.1000/x\nSP  - 1\nEP  - 9\nL1  - files/a.pdf\nER  - \n\nTY  - BOOK\nA1  - Roe, B.\nT1  - Two towns\nY1  - 2001/05/01/\nER  - \n`;
const bibtex = String.raw`@string{jt = "Journal of Things"}
@article{doe, author = {Doe, Ana and {World Bank}}, title = {{\"U}ber \textit{rent} \& more}, journal = jt # "!", year = 2020, doi = {10.1000/x}, file = {PDF:files/a.pdf:application/pdf}}
@book{roe, title="Two {T}owns", author="B. van der Roe", year={2001}}
`;
const csl = `[{"id":"a","type":"article-journal","title":"Work","author":[{"family":"Doe","given":"Ana"}],"issued":{"date-parts":[[2020,5]]},"DOI":"10.1000/x"},{"id":1,"title":"Two","issued":{"raw":"2001"}}]`;

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part, "latin1")] : part)),
  );
const jpeg = bytes(
  "\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x02\x01\0\x48\0\x48\0\0\xff\xe1\0\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0",
  "\xff\xc2\0\x11\x08\0\x20\0\x40\x03\x01\x11\0\x02\x11\0\x03\x11\0\xff\xd9",
);
const webp = bytes("RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\x08\0\0\0\x3f\0\0\x1f\0\0");
const bmp = bytes(
  "BM",
  Array<number>(12).fill(0),
  "\x28\0\0\0\x40\0\0\0\x20\0\0\0\x01\0\x18\0",
  Array<number>(24).fill(1),
);

/** One of each format, or of each way a format can be written, made anew. */
export const fuzzSeeds = (): FuzzSeed[] => [
  seed("a.docx", richDocx(), true),
  seed("a.odt", makeOdt(odtContent(odtBody, odtStyles)), true),
  seed("a.epub", makeEpub({ "a.xhtml": html, "b.xhtml": "<html><title/><p>Two</p></html>" }), true),
  seed("a.rtf", rtf),
  seed("a.html", html),
  seed("a.md", markdown),
  seed("a.txt", iconv.encode(`Работа и жильё.\n\n1.1 ${"Всё стоит дороже. ".repeat(20)}\n`, "windows-1251")),
  seed("a.vtt", vtt),
  seed("a.srt", srt),
  seed("a.csv", csv),
  seed("a.xlsx", workbook, true),
  seed("plain.pdf", plainPdf, false, 5),
  seed("a.pdf", pdf, false, 5),
  seed("tagged.pdf", taggedPdf, false, 5),
  seed("a.ris", ris),
  seed("a.bib", bibtex),
  seed("a.json", csl),
  seed("a.zip", makeZip({ "one/a.txt": "Work", "b.html": html, "c/d.csv": csv }), true),
  seed("a.png", makePng(8, 4, new Uint8Array(32), 150)),
  seed("a.jpg", jpeg),
  seed("a.gif", bytes("GIF89a\x40\0\x20\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x40\0\x20\0\0\x02\x02D\x01\0;")),
  seed("a.webp", webp),
  seed("a.bmp", bmp),
];
