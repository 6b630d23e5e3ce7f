import { describe, expect, it } from "vitest";
import { casesOfPassage } from "./cases-of-passage";

const link = (caseId: string, documentId: string, speaker = "") => ({ caseId, documentId, speaker });
const turns = new Map([
  [
    "d1",
    [
      { speaker: "Ana", start: 0, end: 10 },
      { speaker: "Ben", start: 10, end: 20 },
      { speaker: "Ana", start: 20, end: 30 },
    ],
  ],
]);

describe("casesOfPassage", () => {
  const of = casesOfPassage(
    [link("ana", "d1", "Ana"), link("ben", "d1", "Ben"), link("town", "d1"), link("town", "d2")],
    turns,
  );
  it.each<[string, string, [number, number][], string[]]>([
    ["of who speaks in it and of the whole document's", "d1", [[0, 5]], ["town", "ana"]],
    ["of two who speak", "d1", [[5, 15]], ["town", "ana", "ben"]],
    ["once of who speaks in two ranges", "d1", [[0, 5], [20, 25]], ["town", "ana"]], // prettier-ignore
    ["of a document without speakers", "d2", [[0, 5]], ["town"]],
    ["of a document that is nobody's", "d3", [[0, 5]], []],
    ["a region, of the whole document's alone", "d1", [], ["town"]],
  ])("%s", (_, documentId, ranges, expected) => {
    const placed = { documentId, ranges: ranges.map(([start, end]) => ({ start, end })) };
    expect(of(placed)).toEqual(expected);
  });
});
