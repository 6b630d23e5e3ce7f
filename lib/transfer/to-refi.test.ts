import { describe, expect, it } from "vitest";
import { codeOf } from "@/lib/codebook/testing/codebooks";
import { offset } from "@/lib/shared/offset";
import { reportExport } from "./export-report";
import { joinsSelections } from "./joining-note";
import type { DocumentRow, ProjectRows } from "./project-rows";
import { toTidySheet } from "./tidy-sheets";
import { toRefiFrame } from "./to-refi-project";
import { toRefiSource } from "./to-refi-source";

const day = new Date("2026-03-31T09:00:00Z");
const text = "Oil 😀 flows north.\nGas flows east.";
const range = (words: string) => {
  const start = text.indexOf(words);
  return { start: offset(start), end: offset(start + words.length) };
};

const document: DocumentRow = {
  ...{
    id: "d1",
    title: "Flows",
    authors: "Noor",
    year: 2025,
    source: "",
    doi: "",
    attributes: { Sector: "Energy" },
  },
  ...{
    mediaType: "text/plain",
    fileName: "flows.txt",
    sha256: "",
    byteSize: 1,
    createdAt: day,
    recording: null,
  },
};
const passage = {
  ...{ id: "p1", documentId: "d1", ranges: [range("flows north"), range("Gas")], region: null },
  ...{ quotes: ["flows north", "Gas"], createdAt: day },
};
const coding = { id: "x1", passageId: "p1", codeId: "c1", layerId: "l1", weight: 40, createdAt: day };
const ann = { id: "u1", name: "Ann" };
const rows: ProjectRows = {
  project: { name: "Energy", description: "", createdAt: day },
  layers: [
    { id: "l1", name: "Ann", userId: "u1", kind: "coder", origin: "person", roundId: "" },
    { id: "l2", name: "Ann", userId: "u1", kind: "coder", origin: "person", roundId: "r1" },
  ],
  codes: [codeOf({ id: "c1", name: "Flow", definition: "What moves", example: "Oil" })],
  codeSets: [{ id: "s1", name: "Bar", codeIds: ["gone", "c1"] }],
  groups: [{ id: "g1", name: "Interviews", documentIds: ["gone", "d1"] }],
  documents: [document],
  passages: [passage],
  codings: [coding],
  memos: [
    {
      id: "m1",
      target: "passage",
      targetId: "p1",
      title: "",
      text: "Why?",
      author: ann,
      createdAt: day,
      updatedAt: day,
    },
    {
      id: "m2",
      target: "case",
      targetId: "k1",
      title: "On a case",
      text: "",
      author: null,
      createdAt: day,
      updatedAt: day,
    },
  ],
  cases: [
    {
      ...{ id: "k1", name: "Minister", attributes: { Sector: "State" } },
      links: [
        { documentId: "d1", speaker: "" },
        { documentId: "d1", speaker: "Ana" },
      ],
    },
  ],
  links: [],
};

describe("a project for another program", () => {
  const { project, factsOf } = toRefiFrame(rows, "Excerpta", day);
  const { source, notes } = toRefiSource(
    document,
    [{ ...passage, codings: [coding] }],
    { text, pages: [], pixelsPerPoint: null },
    { ...factsOf(document), profile: "standard" },
  );

  it("writes each range of a passage, and says that they are one", () => {
    const selections = source.kind === "text" ? source.selections : [];
    expect(selections.map(({ place, name }) => [place.start, place.end, name])).toEqual([
      [6, 17, "flows north"],
      [19, 22, "Gas"],
    ]);
    expect(selections[0]!.guid).toBe("p1");
    expect(notes).toHaveLength(1);
    expect(joinsSelections(notes[0]!)).toBe(true);
    for (const { noteRefs } of selections) expect(noteRefs).toEqual(["m1", notes[0]!.guid]);
    const made = selections.flatMap((each) => each.codings);
    expect(new Set(made.map(({ guid }) => guid)).size).toBe(2);
    expect(made.map(({ creatingUser, code }) => [creatingUser, code])).toEqual(
      made.map(() => ["l1", rows.codes[0]!.guid]),
    );
  });

  it("names an author as the layer they code in", () => {
    expect(project.users.map(({ guid }) => guid)).toEqual(["l1", "l2"]);
    expect(project.notes.find(({ guid }) => guid === "m1")?.creatingUser).toBe("l1");
  });

  it("makes facts and attributes variables, one a name", () => {
    expect(project.variables.map(({ name }) => name)).toEqual(["Authors", "Year", "Sector"]);
    const nameOf = new Map(project.variables.map(({ guid, name }) => [guid, name]));
    expect(source.values.map(({ variable, value }) => [nameOf.get(variable), value])).toEqual([
      ["Authors", "Noor"],
      ["Year", "2025"],
      ["Sector", "Energy"],
    ]);
    expect(project.cases[0]).toMatchObject({ sourceRefs: ["d1"], values: [{ value: "State" }] });
  });

  it("leaves what was deleted out of sets", () => {
    expect(project.sets[0]?.codes).toEqual([rows.codes[0]!.guid]);
    expect(project.sets[1]).toMatchObject({ name: "Interviews", codes: [], sources: ["d1"] });
  });

  it("is a row a coding, and a row a coder's passage with 0 and 1, for statistics", () => {
    const codings = toTidySheet(rows, "codings");
    expect(codings.columns.map(({ heading }) => heading).join()).toBe(
      "document,passage,start,end,text,coder,layer,code,code_guid,weight,coded_at",
    );
    const place = ["Flows", "p1", 7, text.indexOf("Gas") + 3, "flows north […] Gas", "Ann", "coder"];
    expect(codings.rows).toEqual([[...place, "Flow", rows.codes[0]!.guid, 40, day.toISOString()]]);
    const two = [...rows.codes, codeOf({ id: "c2", name: "Trade", parentId: "c1" })];
    const matrix = toTidySheet({ ...rows, codes: two }, "passages");
    expect(matrix.columns.slice(7).map(({ heading }) => heading)).toEqual(["Flow", "Flow > Trade"]);
    expect(matrix.rows).toEqual([[...place, 1, 0]]);
  });

  it("says what goes out and what cannot", () => {
    const none = { weights: 0, threads: 0, tables: 0, findings: 0, queries: 0, matrices: 0 };
    const outside = { ...none, claims: 0, rounds: 2, decisions: 0, waiting: 0, events: 1_204, makers: 2 };
    const report = reportExport(
      rows,
      { passages: rows.passages.length, codings: rows.codings.length },
      outside,
      false,
    );
    expect(report.carried).toContain("1 passage");
    expect(report.carried).not.toContain("0 links");
    expect(report.lost.map(({ what }) => what)).toEqual([
      "1 speaker of a case",
      "1 memo",
      "2 rounds",
      "2 names of who made a code",
      "1,204 changes",
    ]);
  });
});
