import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { Sheet } from "./sheet";
import { writeCsv } from "./write-csv";
import { writeDocx } from "./write-docx";
import { writeHtml } from "./write-html";
import { writeLatex } from "./write-latex";
import { writeMarkdown } from "./write-markdown";
import { writeXlsx } from "./write-xlsx";

/** All that a sheet can have beside its cells. */
const sheet: Sheet = {
  title: "Findings",
  caption: "Two coders",
  columns: [
    { heading: "Code" },
    { heading: "Said" },
    { heading: "Share", format: { style: "percent", decimals: 1, thousands: false } },
  ],
  rows: [
    ["gas", [{ text: "one pipe" }], 0.25],
    ["oil", [{ text: "two ships" }], 0.5],
    ["sun", "none", 0.75],
  ],
  merges: [
    { row: 0, column: 1, rows: 2, columns: 1 },
    { row: 2, column: 1, rows: 1, columns: 2 },
  ],
  note: "=Own count",
  appendix: {
    title: "Evidence",
    columns: [{ heading: "Cell" }, { heading: "Excerpt" }],
    rows: [["gas, Said", "one pipe, whole"]],
  },
};

describe("a sheet with merged cells, a format, a note and an appendix", () => {
  it("is an HTML page with spans", () => {
    const html = writeHtml(sheet);
    expect(html).toContain(
      '<tr><th scope="row">gas</th><td rowspan="2"><p>one pipe</p><p>two ships</p></td><td class="number">25.0\u00A0%</td></tr>',
    );
    expect(html).toContain('<tr><th scope="row">oil</th><td class="number">50.0\u00A0%</td></tr>');
    expect(html).toContain('<td colspan="2"><p>none</p><p>75.0\u00A0%</p></td></tr>');
    expect(html).toMatch(/<\/table>\n<p class="note">=Own count<\/p>\n<table>\n<caption>Evidence</);
  });

  it("is LaTeX with as many places a row as there are columns", () => {
    const tex = writeLatex(sheet);
    expect(tex).toContain("% \\usepackage{booktabs,longtable,multirow}");
    expect(tex).toContain("gas & \\multirow[t]{2}{=}{one pipe \\newline two ships} & 25.0\u00A0\\% \\\\");
    expect(tex).toContain("oil &  & 50.0\u00A0\\% \\\\");
    expect(tex).toMatch(
      /sun & \\multicolumn\{2\}\{p\{0\.\d+\\linewidth\}\}\{none \\newline 75\.0\u00A0\\%\} \\\\/,
    );
    expect(tex).toContain("{\\footnotesize =Own count}");
    expect(tex.match(/\\end\{longtable\}/g)).toHaveLength(2);
  });

  it("is Markdown with its cells apart", () => {
    const lines = writeMarkdown(sheet).split("\n");
    expect(lines).toContain("| oil | two ships | 50.0\u00A0% |");
    expect(lines.slice(9)).toEqual([
      "",
      "=Own count",
      "",
      "**Evidence**",
      "",
      "| Cell | Excerpt |",
      "| --- | --- |",
      "| gas, Said | one pipe, whole |",
      "",
    ]);
  });

  it("is CSV with plain numbers, and the rest after an empty record", () => {
    expect(writeCsv(sheet)).toBe(
      "\uFEFFCode,Said,Share\r\ngas,one pipe,0.25\r\noil,two ships,0.5\r\nsun,none,0.75\r\n" +
        '\r\nFindings\r\nTwo coders\r\n\'=Own count\r\n\r\nEvidence\r\nCell,Excerpt\r\n"gas, Said","one pipe, whole"\r\n',
    );
    expect(writeCsv({ ...sheet, note: undefined, appendix: undefined })).not.toContain("Two coders");
  });

  it("is a workbook of two worksheets, whose numbers are numbers", async () => {
    const file = Buffer.from(await writeXlsx(sheet));
    const [table, evidence] = await readXlsxFile(file);
    expect(table!.data.find(([code]) => code === "oil")?.slice(2)).toEqual([0.5]);
    expect(table!.data.at(-1)![0]).toBe("=Own count");
    expect(evidence).toMatchObject({ sheet: "Evidence" });
    expect(evidence!.data.at(-1)).toEqual(["gas, Said", "one pipe, whole"]);
    const parts = unzipSync(file);
    const xml = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    expect([...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, place]) => place)).toEqual([
      "B5:B6",
      "B7:C7",
    ]);
    expect(strFromU8(parts["xl/styles.xml"]!)).toContain('formatCode="0.0%"');
  });

  it("gives the worksheet of a table called like the appendix another name", async () => {
    const sheets = await readXlsxFile(Buffer.from(await writeXlsx({ ...sheet, title: "evidence" })));
    expect(sheets.map(({ sheet: name }) => name)).toEqual(["Table", "Evidence"]);
  });

  it("is a Word table with merged cells, and a second one", async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(sheet)) });
    expect(value).toContain(
      '<td rowspan="2"><p>one pipe</p><p>two ships</p></td><td><p>25.0\u00A0%</p></td>',
    );
    expect(value).toContain('<td colspan="2"><p>none</p><p>75.0\u00A0%</p></td>');
    expect(value).toContain("</table><p>=Own count</p><p>Evidence</p><table>");
  });
});
