import { describe, expect, it } from "vitest";
import { writeCsv } from "@/lib/exchange/write-csv";
import { parseDelimited } from "@/lib/ingest/parse-delimited";
import { guessColumns } from "./excerpt-columns";
import { parseExcerptTable } from "./parse-excerpt-table";

function read(csv: string) {
  const { sheet } = parseDelimited(csv);
  const columns = guessColumns(sheet);
  const { excerpts, losses } = parseExcerptTable(sheet, columns, true);
  const told = excerpts.map(({ codes, ...rest }) => ({ ...rest, codes: codes.map(({ path }) => path) }));
  return { origin: columns.origin, excerpts: told, losses, codes: excerpts.map(({ codes }) => codes) };
}

describe("tables of coded excerpts", () => {
  it.each<[string, string, object[]]>([
    [
      "maxqda",
      'Document group;Document name;Code;Begin;End;Weight score;Segment;Created by;Comment\nWave 1;Ana;Trade\\Gas;3;3;70;"It grew; slowly";KM;Why?\n',
      [
        {
          document: "Ana",
          codes: ["Trade\\Gas"],
          ranges: [],
          quote: "It grew; slowly",
          weight: 70,
          coder: "KM",
          memo: "Why?",
        },
      ],
    ],
    [
      "atlasti",
      'ID,Quotation Name,Quotation Content,Document,Codes,Comment\n1:1,It grew,It grew,Minutes,"Gas\nTrade: oil",\n',
      [{ document: "Minutes", codes: ["Gas", "Trade: oil"], quote: "It grew" }],
    ],
    [
      "dedoose",
      'Media Title,Excerpt Range,Excerpt Creator,Excerpt Copy,Codes Applied Combined\nMinutes.docx,12-40,ann,It grew,"Gas, Oil"\n',
      [
        {
          document: "Minutes.docx",
          codes: ["Gas", "Oil"],
          ranges: [[12, 40]],
          coder: "ann",
          quote: "It grew",
        },
      ],
    ],
    [
      "dedoose",
      "Media Title,Excerpt Copy,Code: Gas Applied,Code: Oil Applied\nMinutes,It grew,True,False\n",
      [{ codes: ["Gas"], quote: "It grew" }],
    ],
    [
      "taguette",
      "id,document,content,tag\n7,Minutes,It grew,talk.gas\n",
      [{ codes: ["talk.gas"], quote: "It grew" }],
    ],
    [
      "nvivo",
      "Name,Coded Text,Coded By Initials,Node\nx,It grew,KM,Gas\n",
      [{ codes: ["Gas"], coder: "KM", quote: "It grew" }],
    ],
    [
      "other",
      "My study\n\nDatei,Text,Tags\nA,It grew,Gas|Oil\n",
      [{ codes: ["Gas", "Oil"], quote: "It grew", document: "" }],
    ],
  ])("of %s are read by their headings", (origin, csv, excerpts) => {
    const told = read(csv);
    expect(told).toMatchObject({ origin, excerpts });
    expect(told.excerpts).toHaveLength(excerpts.length);
  });

  it("takes the guard off cells, keeps the code's id, and passes over rows that say nothing", () => {
    const guid = "1b4e28ba-2fa1-4d3b-883f-0016d3cca427";
    const columns = ["document", "passage", "start", "end", "text", "coder", "layer", "code", "code_guid"];
    const { origin, excerpts, losses, codes } = read(
      writeCsv({
        ...{ title: "x", columns: columns.map((heading) => ({ heading })) },
        rows: [
          ["Minutes", "p", 3, 9, "=1+1; so", "Ann", "coder", "Trade > a;b", guid],
          ["Minutes", "", null, null, "", "Ann", "coder", "", ""],
          ["Minutes", "p", 3, 9, "so", "Consensus", "consensus", "Trade", guid],
        ],
      }),
    );
    expect({ origin, losses }).toEqual({
      origin: "excerptaData",
      losses: [
        "1 row of what the team settled, or what was suggested: left out, as it is no coder’s.",
        "1 row without words, place, code or memo: passed over.",
      ],
    });
    expect(excerpts).toMatchObject([{ ranges: [[3, 9]], quote: "=1+1; so", coder: "Ann" }]);
    expect(codes).toEqual([[{ path: "Trade > a;b", guid }]]);
  });

  it.each([
    ["Trade; gas", ["Trade; gas"]],
    ["Energy > Trade; gas; Oil", ["Energy > Trade; gas", "Oil"]],
    ["Oil; gas; Oil; Trade", ["Oil", "gas", "Trade"]],
  ])("keeps codes of the codebook whole in %j", (cell, codes) => {
    const { sheet } = parseDelimited(
      `Excerpt,Document,Place,Code,Weight,Coder,Coded on\nIt grew,Minutes,¶ 2,${cell},,Ann,\n`,
    );
    const paths = [["Energy"], ["Energy", "Trade; gas"], ["Oil"]];
    const { excerpts } = parseExcerptTable(sheet, guessColumns(sheet), true, paths);
    expect(excerpts[0]!.codes.map(({ path }) => path)).toEqual(codes);
  });

  it("gives an excerpt of ours to each of its coders", () => {
    const csv =
      "Excerpt,Document,Place,Code,Weight,Coder,Coded on\nIt grew,Minutes,¶ 2,A › B,70,Ann; Bob (language model),2026-01-31\n";
    expect(read(csv).excerpts).toMatchObject(
      ["Ann", "Bob (language model)"].map((coder) => ({
        ...{ coder, codes: ["A › B"], place: "¶ 2", created: "2026-01-31T00:00:00.000Z" },
      })),
    );
  });
});
