import { describe, expect, it } from "vitest";
import type { DocumentView } from "./document-view";
import { filterDocuments, sortDocuments } from "./sort-documents";

const document = (id: string, more: Partial<DocumentView>): DocumentView => ({
  id,
  title: id,
  authors: "",
  year: null,
  source: "",
  doi: "",
  language: "",
  attributes: {},
  fileName: `${id}.txt`,
  mediaType: "text/plain",
  byteSize: 1,
  length: 1,
  codings: 0,
  memos: 0,
  waiting: 0,
  recording: null,
  createdAt: new Date(0),
  ...more,
});

const documents = [
  document("a", { title: "Report 10", year: 2020, codings: 2 }),
  document("b", { title: "report 9", authors: "Zia", year: 2019, codings: 2, attributes: { town: "Alba" } }),
  document("c", { title: "Zoning", authors: "Ali, B.", codings: 7, createdAt: new Date(5) }),
];
const ids = (found: readonly DocumentView[]) => found.map(({ id }) => id).join("");

describe("sortDocuments", () => {
  it.each([
    ["title", false, "bac"],
    ["title", true, "cab"],
    ["authors", false, "cba"],
    ["authors", true, "bca"],
    ["year", false, "bac"],
    ["year", true, "abc"],
    ["codings", true, "cba"],
    ["createdAt", true, "cba"],
  ] as const)("orders by %s, descending %s", (by, descending, order) => {
    expect(ids(sortDocuments(documents, { by, descending }))).toBe(order);
  });
});

describe("filterDocuments", () => {
  it.each([
    ["", "abc"],
    ["REPORT", "ab"],
    ["report 2019", "b"],
    ["alba", "b"],
    ["ali zoning", "c"],
    ["c.txt", "c"],
    ["nothing", ""],
  ])("by %j leaves %j", (words, left) => {
    expect(ids(filterDocuments(documents, words))).toBe(left);
  });
});
