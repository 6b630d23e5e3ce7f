import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/text/block";
import { excerptText } from "@/lib/text/excerpt-text";
import type { TextForm } from "@/lib/text/layout";
import { blockProblems } from "@/lib/text/testing/block-problems";
import { hasShared, paperNames, readPaper, readShared } from "@/lib/text/testing/shared-folder";
import { deriveBlocks } from "./derive-blocks";
import { detectTextForm } from "./detect-text-form";

const shown = (text: string, form: TextForm) =>
  deriveBlocks(text, form).map((block) => [block.kind, excerptText(text, [block], [block])]);

const wrapped = (...paragraphs: string[][]) => paragraphs.map((lines) => lines.join("\n")).join("\n\n");

/** Lines of about forty letters: the width at which a column was broken. */
const column = [
  "The clinic opened its doors to people who",
  "had travelled for days, and the nurses who",
  "met them there had seldom slept enough to",
];

describe("deriveBlocks on plain text", () => {
  it("flows hard-wrapped lines together, also over a blank line in mid-sentence", () => {
    const text = wrapped(column, [
      "remember every name they were told that",
      "day.",
      "Yet they tried to do so.",
    ]);
    expect(shown(text, "plain")).toEqual([
      ["paragraph", expect.stringMatching(/^The clinic .* slept enough to remember .* day\.$/)],
      ["paragraph", "Yet they tried to do so."],
    ]);
  });

  it("hides a page number that cuts a sentence and dims one between paragraphs", () => {
    const cut = wrapped(
      column,
      ["14"],
      ["remember every name they were told."],
      ["15"],
      ["They went home late."],
    );
    const blocks = deriveBlocks(cut, "plain");
    expect(blocks.map((block) => block.kind)).toEqual(["paragraph", "furniture", "paragraph"]);
    expect(blocks[0]?.hidden.map(({ start, end }) => cut.slice(start, end))).toEqual(["14"]);
    expect(excerptText(cut, blocks.slice(0, 1), blocks)).toContain("enough to remember every name");
  });

  it("takes running heads beside page numbers as furniture, but not the repeated answer of a transcript", () => {
    const head = (page: number) => `Journal of Field Studies\n\n${page}\n\n`;
    const body = (name: string) => `${name} went home late that evening, and nobody spoke on the way.\n\n`;
    const paper = deriveBlocks(
      head(1) + body("Ana") + head(2) + body("Luis") + head(3) + body("Ines"),
      "plain",
    );
    expect(paper.filter((block) => block.kind === "furniture")).toHaveLength(6);
    const talk = deriveBlocks("Yes, always.\n\nAnd then?\n\n".repeat(4), "plain");
    expect(talk.every((block) => block.kind === "paragraph")).toBe(true);
  });

  it("keeps the turns of a transcript apart", () => {
    const turns = [
      "Ana: Where did you work before you came here?",
      "Luis: On a ship, for most of ten years.",
      "Ana: And before?",
    ];
    const text = [...turns, ...turns, ...turns].join("\n");
    expect(deriveBlocks(text, "plain")).toHaveLength(9);
    const tabbed = text.replaceAll(": ", ":\t");
    expect(deriveBlocks(tabbed, "plain").every((block) => block.kind === "paragraph")).toBe(true);
  });

  it("tells headings from the paragraphs under them", () => {
    const text = wrapped(
      ["CHAPTER TWO"],
      ["2.1 Field Sites", ...column, "go on."],
      ["Life on the Ward"],
      [...column, "go on."],
    );
    expect(deriveBlocks(text, "plain").map(({ kind, level }) => [kind, level])).toEqual([
      ["heading", 1],
      ["heading", 3],
      ["paragraph", undefined],
      ["heading", 3],
      ["paragraph", undefined],
    ]);
  });

  it.each([
    [
      "a title that wraps over a blank line",
      [["2.1 Field Sites of the North and the"], ["Islands"], [...column, "go on."]],
      ["2.1 Field Sites of the North and the Islands", expect.any(String)],
    ],
    [
      "the title in capitals under a chapter's number",
      [["CHAPTER TWO"], ["LIFE AND WORK ON THE"], ["NIGHT WARD"], [...column, "go on."]],
      ["CHAPTER TWO", "LIFE AND WORK ON THE NIGHT WARD", expect.any(String)],
    ],
    [
      "a title right under a paragraph's last, short line",
      [
        [...column, "go on.", "Life on the Ward"],
        [...column, "go on."],
      ],
      [expect.any(String), "Life on the Ward", expect.any(String)],
    ],
  ])("finds %s", (_, groups, expected) => {
    expect(shown(wrapped(...groups), "plain").map(([, text]) => text)).toEqual(expected);
  });

  it.each([
    [
      "a dash in mid-sentence",
      [...column.slice(0, 2), "met them with tea and with bread at dawn"],
      ["- and slept."],
    ],
    ["what only closes a sentence", [...column, "go on (Roe"], [", 2001)."]],
    ["a citation by itself", [...column, "go on."], ["(Roe 2001)."]],
  ])("joins over a blank line %s", (_, above, below) => {
    expect(shown(wrapped(above, below, ["They went home late."]), "plain")).toEqual([
      ["paragraph", expect.stringMatching(/^The clinic .*(?:slept|2001)\S*$/)],
      ["paragraph", "They went home late."],
    ]);
  });

  it("keeps the items of a list apart, also long ones in lower case", () => {
    const items = column.map((line) => [`- ${line.toLowerCase()} and`]);
    expect(shown(wrapped(["They found:"], ...items), "plain").map(([kind]) => kind)).toEqual([
      "paragraph",
      ...items.map(() => "listItem"),
    ]);
  });

  it("takes what follows the title of a list of references as references", () => {
    const text = "References\n\nDoe, J. (2001). A book.\n\nRoe, K. (2002). Another.";
    expect(shown(text, "plain").map(([kind]) => kind)).toEqual(["heading", "reference", "reference"]);
  });

  it("has no blocks for blank text", () => {
    expect(deriveBlocks("", "plain")).toEqual([]);
    expect(deriveBlocks(" \n\t\n", "markdown")).toEqual([]);
  });
});

describe("deriveBlocks on Markdown", () => {
  it("hides marks, tags and link targets, and keeps the words", () => {
    const text = "## The *second* site\n\n- **Rent:** as [Doe, 2001](#) <b>says</b>, \\*twice\\* \\$5";
    expect(shown(text, "markdown")).toEqual([
      ["heading", "The second site"],
      ["listItem", "Rent: as Doe, 2001 says, *twice* \\$5"],
    ]);
  });

  it("reads pipe tables", () => {
    const text = "| Site | Rent |\n|---|---:|\n| North | `5` |\n| South | |";
    const [table] = deriveBlocks(text, "markdown");
    expect(cellTexts(text, table)).toEqual([
      ["Site", "Rent"],
      ["North", "5"],
      ["South", ""],
    ]);
    expect(table?.cells?.filter((cell) => cell.header)).toHaveLength(2);
  });
});

describe("deriveBlocks on tab-separated tables", () => {
  it("joins the source lines of wrapped rows, with or without text in the first cell", () => {
    const text = [
      "Stage\tYears\tWhat was done",
      "Stage\t1990-\tThe first houses were built along the",
      "One\t1999\triver, and the school was opened at last",
      "\t\tto all.",
      "Stage\t2000-\tPeople moved away again, because of the",
      "Two\t2009\tfloods.",
    ].join("\n");
    const blocks = deriveBlocks(text, "plain");
    expect(blocks).toHaveLength(1);
    expect(cellTexts(text, blocks[0])).toEqual([
      ["Stage", "Years", "What was done"],
      [
        "Stage One",
        "1990- 1999",
        "The first houses were built along the river, and the school was opened at last to all.",
      ],
      ["Stage Two", "2000- 2009", "People moved away again, because of the floods."],
    ]);
    expect(blocks[0]?.cells?.filter((cell) => cell.ranges.length > 1)).toHaveLength(6);
  });

  it("keeps rows that share the first cell above them apart", () => {
    const text = "Region\tTown\tHouses in the town\nNorth\tAlba\tForty\n\tBrede\tTwelve\nSouth\tCorin\tSix";
    expect(cellTexts(text, deriveBlocks(text, "plain")[0])).toHaveLength(4);
  });

  it("goes on over one blank line when the rows have equally many cells", () => {
    const same = "A\tB\nc\td\n\ne\tf";
    expect(deriveBlocks(same, "plain")).toHaveLength(1);
    expect(deriveBlocks("A\tB\nc\td\n\ne\tf\tg", "plain").length).toBeGreaterThan(1);
  });
});

function cellTexts(text: string, block: Block | undefined): string[][] {
  const rows: string[][] = [];
  for (const cell of block?.cells ?? []) {
    (rows[cell.row] ??= [])[cell.column] = excerptText(text, cell.ranges, block ? [block] : []);
  }
  return rows;
}

describe("the promise of blocks", () => {
  const piece = fc.constantFrom(
    ..."# |- |* |**|\t|\n|\n\n| |word|Word|12|.|:|[a](b)|<b>|</b>|\\|`|_|😀|é|\ufeff|سلام|1. |Table 1: |† |NAME|\ud83d|= |---".split(
      "|",
    ),
    "|",
  );
  it.each(["plain", "markdown"] as const)("is kept on any %s text", (form) => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        expect(blockProblems(text, deriveBlocks(text, form))).toEqual([]);
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  describe.skipIf(!hasShared)("with ../shared/study", () => {
    it.each(paperNames)("is kept on %s in both forms", (name) => {
      const text = readPaper(name);
      expect(blockProblems(text, deriveBlocks(text, "plain"))).toEqual([]);
      expect(blockProblems(text, deriveBlocks(text, "markdown"))).toEqual([]);
    });
  });
});

describe.skipIf(!hasShared)("deriveBlocks with ../shared/study", () => {
  const printed = (
    JSON.parse(hasShared ? readShared("study/finding-tables.json") : '{"tables":[]}') as PrintedTables
  ).tables;

  it.each(printed.map((table) => [table.id, table] as const))("gives back the cells of %s", (_, table) => {
    const text = readPaper(table.doc);
    const blocks = deriveBlocks(text, detectTextForm(text));
    const tables = blocks.filter((block) => block.kind === "table").map((block) => cellTexts(text, block));
    expect(tables).toContainEqual([table.columns, ...table.rows]);
  });

  it.each([
    ["balance-of-interests-2023", "plain"],
    ["geostrategic-thesis-2024", "plain"],
    ["khan-2024", "markdown"],
    ["khatoon-2023", "markdown"],
    ["noor-2025", "markdown"],
  ])("takes %s as %s", (name, form) => {
    expect(detectTextForm(readPaper(name))).toBe(form);
  });

  /** Percent of paragraphs that begin with a capital, a digit or a mark, and that end a sentence. */
  it.each([
    ["balance-of-interests-2023", 95, 89],
    ["geostrategic-thesis-2024", 98, 90],
    ["khan-2024", 91, 58],
    ["khatoon-2023", 93, 78],
    ["noor-2025", 98, 85],
  ])(
    "of the paragraphs of %s at least %i percent begin and %i percent end a sentence",
    (name, begin, end) => {
      const text = readPaper(name);
      const paragraphs = deriveBlocks(text, detectTextForm(text))
        .filter((block) => block.kind === "paragraph")
        .map((block) => excerptText(text, [block], [block]));
      const share = (pattern: RegExp) =>
        (100 * paragraphs.filter((paragraph) => pattern.test(paragraph)).length) / paragraphs.length;
      expect(share(/^[^\p{Ll}]/u)).toBeGreaterThanOrEqual(begin);
      expect(share(/[.?!:]["”’)]*$/u)).toBeGreaterThanOrEqual(end);
    },
  );
});

interface PrintedTables {
  tables: { id: string; doc: string; columns: string[]; rows: string[][] }[];
}
