import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listAttachedFiles } from "./attached-files";
import { type MatchableDocument, matchReferences } from "./match-references";
import { planDetails } from "./plan-details";
import type { Reference } from "./reference";
import { makeTestDetails, makeTestReference } from "./testing/make-test-reference";

const document = (id: string, more: Partial<MatchableDocument>): MatchableDocument => ({
  ...makeTestDetails(id),
  folder: "",
  ...more,
});
const matched = (references: Reference[], documents: MatchableDocument[]) =>
  matchReferences(references, documents).map(({ reference: index, documentId, reason }) => [
    index,
    documentId,
    reason,
  ]);

describe("matchReferences", () => {
  it("goes by DOI before file before title", () => {
    const title = "Close on paper, and far from the harbour";
    const documents = [
      document("a", { doi: "https://doi.org/10.1000/ABC" }),
      document("b", { fileName: "Mu\u0308ller_2020.pdf" }),
      document("c", { title }),
    ];
    const references = [
      makeTestReference({ title }),
      makeTestReference({ files: ["Müller 2020.pdf"] }),
      makeTestReference({ doi: "10.1000/abc", files: ["c.pdf"], title }),
    ];
    expect(matched(references, documents)).toEqual([
      [0, "c", "title"],
      [1, "b", "file"],
      [2, "a", "doi"],
    ]);
  });

  it.each<[string, string, string, boolean]>([
    ["accents and signs", "Über „Nähe“: a study of work", "Uber Nahe - a study of work", true],
    [
      "a subtitle that is missing",
      "Close on paper and far from shore: trade in two towns",
      "Close on paper and far from shore",
      true,
    ],
    ["Urdu", "پاکستان کی خارجہ پالیسی کا جائزہ", "پاکستان کی خارجہ پالیسی کا جائزہ", true],
    ["another work of like words", "A study of work in two towns", "A study of rest in many villages", false],
    ["too few words", "Introduction", "Introduction", false],
  ])("by title: %s", (_, a, b, fits) => {
    expect(matched([makeTestReference({ title: a })], [document("d", { title: b })])).toHaveLength(
      fits ? 1 : 0,
    );
  });

  it("tells files of one name by their folders, as far as both know them", () => {
    const documents = [
      document("a", { fileName: "Full Text.pdf", folder: "Exported/files/12" }),
      document("b", { fileName: "Full Text.pdf", folder: "Exported/files/13" }),
      document("c", { fileName: "Full Text.pdf" }),
    ];
    const references = [
      "files/14/Full Text.pdf",
      "files/13/Full Text.pdf",
      "C:/z/files/12/full_text.pdf",
    ].map((file) => makeTestReference({ title: "", files: [file] }));
    expect(matched(references, documents).map(([index, id]) => [index, id])).toEqual([
      [0, "c"],
      [1, "b"],
      [2, "a"],
    ]);
  });

  it("lets years apart by more than one keep titles apart", () => {
    const title = "Annual report of the harbour";
    const match = (a: number | null, b: number | null) =>
      matched([makeTestReference({ title, year: a })], [document("d", { title, year: b })]).length;
    expect([match(2019, 2020), match(2018, 2020), match(null, 2020)]).toEqual([1, 0, 1]);
  });

  it("finds titles in the names of files", () => {
    const found = matched(
      [makeTestReference({ title: "Close on paper, far away" })],
      [document("d", { title: "untitled", fileName: "close_on_paper_far_away.pdf" })],
    );
    expect(found).toEqual([[0, "d", "title"]]);
  });

  it("never gives two references to one document, nor a reference twice (any bibliography)", () => {
    const words = fc
      .constantFrom("work", "town", "harbour", "trade", "rest")
      .chain((word) => fc.constant(word));
    const title = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(" "));
    const doi = fc.constantFrom("", "10.1000/a", "10.1000/b");
    const file = fc.constantFrom("a.pdf", "b.pdf", "c.pdf");
    const references = fc.array(
      fc
        .record({ title, doi, file })
        .map(({ file: name, ...more }) => makeTestReference({ ...more, files: [name] })),
    );
    const documents = fc
      .array(fc.record({ title, doi, fileName: file }))
      .map((all) => all.map((more, index) => document(`d${index}`, more)));
    fc.assert(
      fc.property(references, documents, (some, others) => {
        const matches = matchReferences(some, others);
        expect(new Set(matches.map(({ documentId }) => documentId)).size).toBe(matches.length);
        expect(new Set(matches.map((match) => match.reference)).size).toBe(matches.length);
      }),
      { seed: 5 },
    );
  });
});

describe("planDetails", () => {
  it("fills what is unknown or made from the file's name, and asks before the rest", () => {
    const known = {
      title: "field notes",
      authors: "Doe, A.",
      year: null,
      source: "",
      doi: "",
      fileName: "field_notes.pdf",
    };
    const told = makeTestReference({ title: "Notes", authors: "Doe, J.", year: 2020, source: "" });
    expect(planDetails(known, told)).toEqual([
      { field: "title", from: "field notes", to: "Notes", fills: true },
      { field: "authors", from: "Doe, A.", to: "Doe, J.", fills: false },
      { field: "year", from: "", to: "2020", fills: true },
    ]);
    expect(planDetails({ ...known, title: "Mine" }, told)[0]).toMatchObject({ field: "title", fills: false });
  });
});

describe("listAttachedFiles", () => {
  it.each([
    [
      "Full Text:files/1/a.pdf:application/pdf;Snapshot:files/2/b.html:text/html",
      ["files/1/a.pdf", "files/2/b.html"],
    ],
    [String.raw`:C\:\\Users\\x\\a\; b.pdf:PDF`, [String.raw`C:\Users\x\a; b.pdf`]],
    [String.raw`C:\Users\x\a.pdf`, [String.raw`C:\Users\x\a.pdf`]],
    ["folder/a.pdf", ["folder/a.pdf"]],
    ["", []],
  ])("%s", (field, paths) => {
    expect(listAttachedFiles(field)).toEqual(paths);
  });
});
