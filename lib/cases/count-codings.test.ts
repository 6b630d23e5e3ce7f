import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCodings, speakersIn } from "./count-codings";

const turns = [
  { speaker: "A", start: 0, end: 10 },
  { speaker: "B", start: 12, end: 20 },
  { speaker: "A", start: 22, end: 30 },
];

describe("speakersIn", () => {
  it.each([
    ["inside a turn", 2, 4, "A"],
    ["over two turns", 8, 13, "AB"],
    ["between turns", 10, 12, ""],
    ["up to where a turn begins", 10, 12, ""],
    ["over all", 0, 99, "AB"],
    ["behind all", 40, 50, ""],
  ])("%s", (_, start, end, speakers) => {
    expect(speakersIn(turns, { start, end }).join("")).toBe(speakers);
  });

  it("agrees with looking at every turn", () => {
    const turn = fc.record({
      gap: fc.nat(3),
      length: fc.integer({ min: 1, max: 5 }),
      speaker: fc.constantFrom("A", "B", "C"),
    });
    fc.assert(
      fc.property(fc.array(turn), fc.nat(60), fc.integer({ min: 1, max: 20 }), (given, start, length) => {
        let at = 0;
        const made = given.map(({ gap, length: size, speaker }) => {
          const from = at + gap;
          at = from + size;
          return { speaker, start: from, end: at };
        });
        const passage = { start, end: start + length };
        const slow = made.filter((each) => each.start < passage.end && each.end > passage.start);
        expect(speakersIn(made, passage)).toEqual([...new Set(slow.map(({ speaker }) => speaker))]);
      }),
      { seed: 11 },
    );
  });
});

describe("countCodings", () => {
  const documents = new Map([
    [
      "d1",
      {
        turns,
        passages: [
          { start: 1, end: 2, codings: 3 },
          { start: 12, end: 25, codings: 2 },
        ],
      },
    ],
    ["d2", { turns: [], passages: [{ start: 0, end: 1, codings: 5 }] }],
  ]);
  it.each([
    ["no links", [], 0],
    ["one speaker", [{ documentId: "d1", speaker: "B" }], 2],
    ["a speaker who is in all", [{ documentId: "d1", speaker: "A" }], 5],
    [
      "two speakers of one passage",
      [
        { documentId: "d1", speaker: "A" },
        { documentId: "d1", speaker: "B" },
      ],
      5,
    ],
    ["a whole document", [{ documentId: "d2", speaker: "" }], 5],
    ["a speaker nobody is", [{ documentId: "d2", speaker: "A" }], 0],
    ["an unknown document", [{ documentId: "d9", speaker: "" }], 0],
  ])("%s", (_, links, count) => {
    expect(countCodings(links, documents)).toBe(count);
  });
});
