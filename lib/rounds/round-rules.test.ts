import { describe, expect, it } from "vitest";
import { findNextDocument } from "./next-document";
import { findStateProblem, findTaken } from "./round-problem";
import { tellPace } from "./work-pace";

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 9, minutes));

describe("tellPace", () => {
  it.each([
    ["nothing", [], { codings: 0, perHour: null, lastAt: null }],
    ["too short a time", [0, 0.5], { codings: 2, perHour: null, lastAt: at(0.5) }],
    ["steady work", [0, 5, 10, 15, 20, 25, 30], { codings: 7, perHour: 14, lastAt: at(30) }],
    ["work with a pause", [0, 5, 10, 60, 65, 70], { codings: 6, perHour: 18, lastAt: at(70) }],
    ["pauses alone", [0, 30, 60], { codings: 3, perHour: null, lastAt: at(60) }],
  ])("tells of %s", (_what, minutes, pace) => {
    expect(tellPace([...minutes].reverse().map(at))).toEqual(pace);
  });
});

describe("findNextDocument", () => {
  const work = (...done: boolean[]) =>
    done.map((isDone, position) => ({
      documentId: `d${position}`,
      position,
      doneAt: isDone ? at(0) : null,
    }));

  it.each([
    ["d0", [false, false, false], "d1"],
    ["d1", [false, false, false], "d2"],
    ["d2", [false, false, false], "d0"],
    ["d0", [false, true, false], "d2"],
    ["d2", [true, true, false], undefined],
    [undefined, [true, false, false], "d1"],
    [undefined, [true, true], undefined],
    [undefined, [], undefined],
  ])("from %s in %j goes to %s", (from, done, next) => {
    expect(findNextDocument(work(...done).reverse(), from)?.documentId).toBe(next);
  });
});

describe("findStateProblem", () => {
  it.each([
    ["draft", "open", 1, null],
    ["open", "closed", 1, null],
    ["closed", "open", 1, null],
    ["draft", "open", 0, /Give out documents/],
    ["draft", "closed", 1, /never open/],
    ["open", "open", 1, /open already/],
    ["closed", "closed", 1, /closed already/],
  ] as const)("from %s to %s with %i documents", (from, to, documents, problem) => {
    const found = findStateProblem(from, to, documents);
    if (problem === null) expect(found).toBeNull();
    else expect(found).toMatch(problem);
  });
});

describe("findTaken", () => {
  const standing = [{ documentId: "a", userId: "ann", round: "First", document: "Minutes", coder: "Ann" }];

  it("names what stands in the way", () => {
    const work = [
      { documentId: "b", userId: "ann" },
      { documentId: "a", userId: "ann" },
    ];
    expect(findTaken(work, standing)).toMatch(/^Ann codes “Minutes” in the round “First” already/);
  });

  it("lets others code the same, and the same coder others", () => {
    const work = [
      { documentId: "a", userId: "bob" },
      { documentId: "b", userId: "ann" },
    ];
    expect(findTaken(work, standing)).toBeNull();
  });
});
