import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { nothingLeftOut } from "@/lib/ingest/left-out";
import { encodingOfCodePage } from "@/lib/ingest/rtf-code-pages";
import { readRtfText } from "@/lib/ingest/rtf-text";
import { showBlocks, showCells } from "@/lib/ingest/testing/show-blocks";

function read(rtf: string | Uint8Array) {
  const left = nothingLeftOut();
  const bytes = typeof rtf === "string" ? Buffer.from(rtf, "latin1") : rtf;
  const decode = (part: Uint8Array, codePage: number) =>
    iconv.decode(Buffer.from(part), encodingOfCodePage(codePage));
  return { ...readRtfText(bytes, decode, left), left };
}

const textOf = (rtf: string) => read(rtf).text;

describe("readRtfText", () => {
  it("decodes bytes by their font's character set, two to a letter where it says so", () => {
    const fonts = "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}}";
    expect(
      textOf(`{\\rtf1\\ansi\\ansicpg1252${fonts}\\f0 \\'e9{\\f1 \\'c4\\'e0}\\f2\\'83\\'5c\\'83\\\\\\par}`),
    ).toBe("éДаソソ");
  });

  it("reads \\u and leaves out as many bytes after it as \\uc says", () => {
    expect(textOf("{\\rtf1 \\u8212\\'97a\\uc2\\u1076 ??b{\\uc0\\u1077}c\\u-10179??\\u-8704??}")).toBe(
      "—aдbеc😀",
    );
  });

  it("leaves out groups that hold no words, binary data and hidden text, and counts some", () => {
    const rtf =
      "{\\rtf1{\\info{\\title A title of four words}{\\author A. Doe}{\\*\\company X}}{\\*\\unknown no}{\\colortbl;\\red1;}a{\\pict\\bin5 }}{}\\}b}{\\v no}{\\deleted no}{\\field{\\*\\fldinst HYPERLINK no}{\\fldrslt c}}{\\header head\\par}{\\*\\annotation no}\\par}";
    const { text, left, properties } = read(rtf);
    expect(text).toBe("abc");
    expect(properties).toEqual({ title: "A title of four words", authors: "A. Doe" });
    expect(left).toEqual({ comments: 1, deletions: 1, headers: 1, pictures: 1, objects: 0, hidden: 1 });
  });

  it("takes headings from styles and outline levels, and lists from what the file writes before them", () => {
    const rtf =
      "{\\rtf1{\\stylesheet{\\s1\\b heading 2;}{\\s2\\outlinelevel0 Eigene;}{\\s3 caption;}}\\pard\\s1 One\\par\\pard\\s2 Two\\par\\pard\\outlinelevel2 Three\\par\\pard\\s3 Four\\par{\\listtext 1.\\tab}\\pard\\ls1\\ilvl1 Five\\par{\\pntext\\'b7\\tab}\\pard Six\\line seven\\par}";
    expect(showBlocks(read(rtf))).toEqual([
      ["heading", 2, "One"],
      ["heading", 1, "Two"],
      ["heading", 3, "Three"],
      ["caption", undefined, "Four"],
      ["listItem", 2, "1. Five"],
      ["listItem", 1, "• Six\nseven"],
    ]);
  });

  it("places cells by their edges, merged ones across and down", () => {
    const rtf =
      "{\\rtf1 before\\par\\trowd\\trhdr\\cellx2000\\cellx3000\\pard\\intbl Site\\cell Rent\\cell\\row" +
      "\\trowd\\clvmgf\\cellx1000\\cellx2005\\cellx3000\\pard\\intbl N\\par n\\cell W\\cell 5\\cell\\row" +
      "\\trowd\\clvmrg\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000\\pard\\intbl\\cell X\\cell\\cell\\row\\pard after\\par}";
    const made = read(rtf);
    expect(showBlocks(made).map(([kind]) => kind)).toEqual(["paragraph", "table", "paragraph"]);
    expect(showCells(made)).toEqual([
      [0, 0, true, "Site", "1×2"],
      [0, 2, true, "Rent"],
      [1, 0, false, "N n", "2×1"],
      [1, 1, false, "W"],
      [1, 2, false, "5"],
      [2, 1, false, "X", "1×2"],
    ]);
  });

  it("sets notes at the end and text boxes after their paragraph", () => {
    const rtf =
      "{\\rtf1 One{\\super\\chftn}{\\*\\footnote\\pard\\chftn A note.} two{\\chftn{\\footnote\\ftnalt\\chftn An endnote.}}{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt In a box\\par}}{\\shprslt no}}.\\par Three\\par}";
    expect(showBlocks(read(rtf))).toEqual([
      ["paragraph", undefined, "One[1] two[i]."],
      ["paragraph", undefined, "In a box"],
      ["paragraph", undefined, "Three"],
      ["footnote", undefined, "[1] A note."],
      ["footnote", undefined, "[i] An endnote."],
    ]);
  });

  it("reads on through damage, without recursion", () => {
    expect(textOf("{\\rtf1 a}}}b\\")).toBe("ab");
    expect(textOf(`{\\rtf1 ${"{".repeat(100_000)}deep`)).toBe("deep");
    expect(textOf("{\\rtf1 a\\cell b\\row c\\bin99999999999 d")).toBe("a\n\nbc");
    expect(() => read("{".repeat(300_000))).toThrowError(expect.objectContaining({ code: "TOO_COMPLEX" }));
  });
});
