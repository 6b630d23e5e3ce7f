import { describe, expect, it } from "vitest";
import { encodeRuns } from "@/lib/text/page-runs";
import { openRowChecks } from "./check-row";

const text = "Gas flows north.";
const reading = {
  id: "t",
  documentId: "d",
  text,
  blocks: [{ start: 0, end: 16, hidden: [] }],
  pages: [] as object[],
};
const passage = {
  id: "p",
  textId: "t",
  ranges: [0, 3, 4, 9],
  region: [],
  start: 0,
  end: 9,
  quotes: ["Gas", "flows"],
};
const area = { ...passage, ranges: [], region: [0, 0, 0, 10, 10], start: 0, end: 0, quotes: [] };

/** What is said of a row after its document and its text. */
function check(name: "DocumentText" | "Passage", row: object): string | null {
  const rows = openRowChecks();
  rows("Document", { id: "d", textId: "t", pageCount: 0 });
  if (name === "Passage") rows("DocumentText", reading);
  return rows(name, row as Record<string, unknown>);
}

describe("openRowChecks", () => {
  const runs = btoa(String.fromCharCode(...encodeRuns([], 0)));
  it.each<[string, object, boolean]>([
    ["as it is kept", {}, true],
    ["with the line ends of another system", { text: "Gas flows\r\nnow." }, false],
    ["with a block outside", { blocks: [{ start: 0, end: 17, hidden: [] }] }, false],
    ["with an empty block", { blocks: [{ start: 3, end: 3, hidden: [] }] }, false],
    [
      "with blocks that overlap",
      {
        blocks: [
          { start: 0, end: 9, hidden: [] },
          { start: 8, end: 16, hidden: [] },
        ],
      },
      false,
    ],
    [
      "with something hidden outside of its block",
      { blocks: [{ start: 0, end: 9, hidden: [{ start: 8, end: 10 }] }] },
      false,
    ],
    [
      "with a cell outside of its table",
      { blocks: [{ start: 4, end: 9, hidden: [], cells: [{ ranges: [{ start: 0, end: 5 }] }] }] },
      false,
    ],
    ["with a page", { pages: [{ start: 0, end: 16, runs }] }, true],
    ["with a page that begins before the one before it", { pages: [{ start: 5, end: 9, runs: "" }, { start: 0, end: 9, runs: "" }] }, false], // prettier-ignore
    ["with places of letters that are none", { pages: [{ start: 0, end: 16, runs: "/////w==" }] }, false],
    ["that another document shows", { documentId: "other" }, false],
  ])("a text %s", (_, more, good) => {
    expect(check("DocumentText", { ...reading, ...more }) === null).toBe(good);
  });

  it.each<[string, object, boolean]>([
    ["of words", passage, true],
    ["of an area", area, true],
    ["of words and an area", { ...passage, region: area.region }, false],
    ["of neither", { ...area, region: [] }, false],
    ["that ends after its text", { ...passage, ranges: [0, 3, 4, 17], end: 17 }, false],
    ["of ranges that overlap", { ...passage, ranges: [0, 5, 4, 9] }, false],
    ["whose hull is another", { ...passage, end: 8 }, false],
    ["with the words of one range only", { ...passage, quotes: ["Gas"] }, false],
    ["in a text that is not there", { ...passage, textId: "other" }, false],
  ])("a passage %s", (_, row, good) => {
    expect(check("Passage", row) === null).toBe(good);
  });

  it.each([
    ["application/pdf", 2, null],
    ["image/png", 1, null],
    ["text/html", 0, null],
    ["text/html", 1, "has pages, and is no file with pages"],
    ["image/svg+xml", 1, "has pages, and is no file with pages"],
  ])("a document of the type %s with %i pages", (mediaType, pageCount, problem) => {
    expect(openRowChecks()("Document", { id: "d", textId: "t", mediaType, pageCount })).toBe(problem);
  });

  it("lets no two rows be where the database has one", () => {
    const rows = openRowChecks();
    rows("Document", { id: "d", textId: "t", pageCount: 0 });
    rows("DocumentText", reading);
    const coding = { id: "c", passageId: "p", codeId: "k", layerId: "l", deletedAt: null };
    expect(rows("Passage", passage)).toBeNull();
    expect(rows("Passage", { ...passage, id: "q" })).toBe("is where another is already");
    expect(rows("Coding", coding)).toBeNull();
    expect(rows("Coding", { ...coding, deletedAt: "then" })).toBeNull();
    expect(rows("Coding", coding)).toBe("says what another says already");
    expect(rows("Event", { number: 1 })).toBeNull();
    expect(rows("Event", { number: 1 })).toBe("has the number of another change");
    expect(rows("Document", { id: "e", textId: "t", pageCount: 0 })).toBe(
      "shows the text of another document",
    );
  });
});
