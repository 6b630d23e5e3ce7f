import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { draftPaths, listDrafts } from "@/lib/codebook/code-draft";
import { arbitraryCodes, codeOf } from "@/lib/codebook/testing/codebooks";
import { joinCodePath, splitCodePath } from "./codebook-path";
import { parseCodebookCsv } from "./parse-codebook-csv";
import { sheetToCodebookText } from "./sheet-to-codebook-text";
import { writeCodebookCsv } from "./write-codebook-csv";

const read = (text: string) => {
  const outcome = parseCodebookCsv(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};
const problemsOf = (text: string) => {
  const outcome = parseCodebookCsv(text);
  return outcome.ok ? [] : outcome.error;
};
const withoutGuid = (book: ReturnType<typeof listDrafts>) => book.map((draft) => ({ ...draft, guid: null }));

describe("writeCodebookCsv", () => {
  it("is read back as it was", () => {
    fc.assert(
      fc.property(arbitraryCodes, (codes) => {
        fc.pre(codes.length > 0);
        expect(read(writeCodebookCsv(codes))).toEqual(withoutGuid(listDrafts(codes)));
      }),
      { seed: 17 },
    );
  });

  it("leaves no cell that a spreadsheet would run, and keeps quotes, line ends and apostrophes", () => {
    const hostile = ["=cmd|'/c'!A1", "+1", "-x", "@a", "'=a", "''+b", "＝1", "\tx", "'plain", 'a "b",\n;c'];
    const codes = hostile.map((definition, i) => codeOf({ id: `c${i}`, name: `=n${i} > \\`, definition }));
    const csv = writeCodebookCsv(codes);
    const cells = Papa.parse<string[]>(csv.slice(1)).data.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell))).toEqual([]);
    expect(read(csv).map((draft) => draft.definition)).toEqual(hostile);
    expect(read(csv).map((draft) => draft.name)).toEqual(codes.map((code) => code.name));
  });

  it("writes only headings for an empty codebook", () => {
    expect(writeCodebookCsv([])).toBe(
      "\ufeffPath,Color,Definition,When to use,When not to use,Example,Codable,Shortcut\r\n",
    );
  });
});

describe("sheetToCodebookText", () => {
  it("gives the sheet that is a codebook, with every cell as it stands", () => {
    const sheet = (name: string, rows: string[][]) => ({
      ...{ name, width: 2, rows: rows.map((cells, at) => ({ number: at + 1, cells })) },
    });
    const cells = ["=1+1", "'=1+1", "'so", '- a\nb, "c"'];
    const book = sheet("Codes", [["Path", "Definition"], ...cells.map((cell, at) => [`A > ${at}`, cell])]);
    const drafts = read(sheetToCodebookText([sheet("Notes", [["Read me"]]), book]));
    expect(drafts.slice(1).map(({ name, definition }) => [name, definition])).toEqual(
      cells.map((cell, at) => [String(at), cell]),
    );
  });
});

describe("parseCodebookCsv", () => {
  const pathsOf = (text: string) => draftPaths(read(text)).map((path) => path.join("/"));

  it("makes codes that stand only in paths, and fills them when their row comes later", () => {
    const drafts = read("path;description\nA > B;b\nA;a\n\n");
    expect(drafts.map(({ name, parent, definition }) => [name, parent, definition])).toEqual([
      ["A", null, "a"],
      ["B", 0, "b"],
    ]);
  });

  it("reads parents by name or path", () => {
    const csv = "Name,Parent code\nA,\nB,A\nA,A > B\nC,b\nD,A > B > A";
    expect(pathsOf(csv)).toEqual(["A", "A/B", "A/B/A", "A/B/C", "A/B/A/D"]);
  });

  it("reads indentation by blanks and tabs", () => {
    expect(pathsOf('Code\tColour\nA\t#F00\n  B\t\n"\tC"\t\n  D\t\nE\t')).toEqual([
      "A",
      "A/B",
      "A/B/C",
      "A/D",
      "E",
    ]);
  });

  it("reads colours, yes and no, shortcuts", () => {
    const [draft] = read("Path,Colour,Codable,Shortcut\nA,F80,No,T");
    expect(draft).toMatchObject({ color: "#ff8800", codable: false, shortcut: "t" });
  });

  it.each([
    ["nothing", "", 1],
    ["unknown headings", "Foo,Bar\nA,B", 1],
    ["headings alone", "Path\n", null],
    ["a colour's name", "Path,Color\nA,red", 2],
    ["an unclear codable", "Path,Codable\nA,\nB,maybe", 3],
    ["a long shortcut", "Path,Shortcut\nA,tt", 2],
    ["a nameless level", "Path\nA > > B", 2],
    ["a long name", `Path\n${"x".repeat(201)}`, 2],
    ["a long text", `Path,Definition\nA,${"x".repeat(20_001)}`, 2],
    ["101 levels", `Path\n${Array.from({ length: 101 }, () => "A").join(" > ")}`, 2],
    ["a code twice", "Path\nA\n\na", 4],
    ["a parent below its child", "Name,Parent\nB,A\nA,", 2],
    ["an open quotation mark", 'Path\n"A', 2],
    ["too many rows", `Path\n${"A\n".repeat(20_001)}`, null],
  ])("refuses %s", (_, text, row) => {
    const [problem] = problemsOf(text);
    expect(problem?.row).toBe(row);
    expect(problem?.message).toMatch(/\.$/);
  });

  it("tells every problem, a hundred at most", () => {
    expect(problemsOf(`Path,Color\n${"A,red\n".repeat(300)}`)).toHaveLength(100);
  });

  it("refuses paths that unfold to more codes than a codebook holds", () => {
    const rows = Array.from({ length: 400 }, (_, i) =>
      Array.from({ length: 99 }, (_, j) => `${i}.${j}`).join(">"),
    );
    expect(problemsOf(`Path\n${rows.join("\n")}`)).toMatchObject([{ row: null }]);
  });
});

describe("splitCodePath", () => {
  it("takes apart what joinCodePath joins", () => {
    const name = fc
      .string({ unit: fc.constantFrom("a", ">", "\\", " ", "é", "😀") })
      .map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (names) => {
        expect(splitCodePath(joinCodePath(names))).toEqual(names);
      }),
      { seed: 19 },
    );
    expect(splitCodePath("A\\B>C")).toEqual(["A\\B", "C"]);
  });
});
