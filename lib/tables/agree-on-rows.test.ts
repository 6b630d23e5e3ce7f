import { describe, expect, it } from "vitest";
import { codedDocument } from "@/lib/agreement/testing/coded-document";
import type { ComparedGround } from "./agree-on-rows";
import { buildCells } from "./cells";
import type { FindingTableSpec } from "./finding-table";
import { passage, sources, spec } from "./testing/coded-lines";

const text = "abcdefghij".repeat(2);
const passages = [passage("p1", "d1", [0, 10]), passage("p2", "d1", [0, 5]), passage("p3", "d2", [0, 20])];

const compared = (patch: Partial<ComparedGround> = {}): ComparedGround => ({
  coders: new Map([
    ["A", "Ann"],
    ["B", "Ben"],
    ["A2", "Ann"],
  ]),
  usualIds: ["A", "B"],
  finished: new Map([
    ["A", new Set(["d1", "d2"])],
    ["B", new Set(["d1"])],
  ]),
  documentOf: () => codedDocument(text, []),
  ...patch,
});

const lines = ["p1 gas A", "p2 energy B", "p1 trade A", "p1 trade B", "p3 trade A", "p1 gas A2"];
const say = (patch: Partial<FindingTableSpec> = {}, ground: ComparedGround | null = compared()) =>
  buildCells(
    spec({ columns: [{ id: "a", kind: "agreement" }], ...patch }),
    sources(passages, lines, { compared: ground }),
  ).cells.map(([cell]) => cell!.text);

describe("agreement on a row's code", () => {
  it("is alpha of the characters of what all have finished, sub-codes counted", () => {
    // Energy: Ann has 10 of 20 characters, Ben 5 of these; Do = 5/20, De = 2 * 15 * 25 / (40 * 39): 1 - .25 / .4808.
    expect(say()).toEqual([".48 (Ann, Ben; 1 document)", "1.00 (Ann, Ben; 1 document)"]);
  });

  it("is of all that was coded, whatever else narrows the table", () => {
    expect(say({ leastWeight: 50, queryId: "gone", years: { from: 1990, to: 1991 } })).toEqual(say());
  });

  it("keeps the row's passages, so that the cell goes stale with them", () => {
    const table = buildCells(
      spec({ columns: [{ id: "a", kind: "agreement" }] }),
      sources(passages, lines, { compared: compared() }),
    );
    expect(table.cells[0]![0]!.passageIds).toEqual(["p2", "p1"]);
  });

  it("compares the layers that are chosen, usual or not", () => {
    const all = new Set(["d1"]);
    const finished = new Map(["A", "B", "A2"].map((id) => [id, all]));
    expect(say({ layerIds: ["A", "A2"] }, compared({ finished }))[0]).toBe("1.00 (Ann, Ann; 1 document)");
    expect(say({ roundIds: ["r1"] }, compared({ finished }))[0]).toBe("None: only Ann counts here.");
  });

  it.each<[string, Partial<FindingTableSpec>, ComparedGround | null, RegExp]>([
    ["the member sees too little", {}, null, /^Not shown while/],
    ["rows are no codes", { rows: { kind: "documents" } }, compared(), /^Only rows that stand for codes/],
    ["only the consensus counts", { consensus: true }, compared(), /^None: no coder counts here/],
    [
      "nobody has finished",
      {},
      compared({ finished: new Map() }),
      /^None: no document is finished by all of Ann, Ben/,
    ],
    [
      "the finished document is not chosen",
      { documentIds: ["d2"] },
      compared(),
      /^None: no document is finished/,
    ],
    [
      "nobody used the code",
      { rows: { kind: "codes", codeIds: ["evidence"] } },
      compared(),
      /^None: all units are of one kind/,
    ],
  ])("says why there is none where %s", (_, patch, ground, said) => {
    expect(say(patch, ground)[0]).toMatch(said);
  });
});
