import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { detectTextForm } from "@/lib/text/detect-text-form";
import { excerptText } from "@/lib/text/excerpt-text";
import { blockProblems } from "@/lib/text/testing/block-problems";
import { hasShared, paperNames, readPaper } from "@/lib/text/testing/shared-folder";
import { markTurns } from "./mark-turns";

/** Speaker, seconds and shown text of each block; null for a text that is no transcript. */
function read(text: string) {
  const blocks = deriveBlocks(text, detectTextForm(text));
  const marked = markTurns(text, blocks);
  if (marked === null) return null;
  expect(blockProblems(text, marked)).toEqual([]);
  return marked.map((block) => [
    block.speaker ?? "",
    block.time === undefined ? null : block.time.start / 1000,
    excerptText(text, [block], marked),
  ]);
}

const talk = [
  ["Where did you live then?", "By the river, with my aunt and her two sons."],
  ["And the work?", "There was none in those years, so we mended nets."],
  ["Until when?", "Until they built the bridge."],
];
const turns = talk.flatMap(([question, answer]) => [`Interviewer: ${question}`, `Ana: ${answer}`]);

describe("markTurns", () => {
  it.each([
    ["lines", turns.join("\n")],
    ["paragraphs", turns.join("\n\n")],
    [
      "paragraphs after a heading and an introduction",
      `INTERVIEW 7\n\nRecorded at home.\n\n${turns.join("\n\n")}`,
    ],
    ["paragraphs after a title with a colon", `INTERVIEW 7: A NURSE\n\n${turns.join("\n\n")}`],
    ["strong names", turns.map((turn) => turn.replace(/^(\w+):/, "**$1:**")).join("\n\n")],
  ])("gives each turn its speaker: %s", (_, text) => {
    const marked = read(text)?.filter(([speaker]) => speaker !== "");
    expect(marked).toEqual(turns.map((turn) => [turn.slice(0, turn.indexOf(":")), null, turn]));
  });

  it("gives what follows a turn to its speaker, and headings to nobody", () => {
    const text = `${turns.join("\n\n")}\n\nShe looked out of the window and went on.\n\nAFTER THE BRIDGE\n\nInterviewer: So?`;
    expect(
      read(text)
        ?.slice(-3)
        .map(([speaker]) => speaker),
    ).toEqual(["Ana", "", "Interviewer"]);
  });

  it.each<[string, string, (string | number | null)[][]]>([
    [
      "name and time above the words",
      "Speaker 1  0:03\nWhere did you live?\n\nSpeaker 2  0:07\nBy the river.\n\nSpeaker 1  1:10:00\nAnd then?",
      [
        ["Speaker 1", 3, "Speaker 1 Where did you live?"],
        ["Speaker 2", 7, "Speaker 2 By the river."],
        ["Speaker 1", 4200, "Speaker 1 And then?"],
      ],
    ],
    [
      "name, time and colon above the words, a blank line between",
      "Ana (00:03):\n\nWhere did you live?\n\nLuis (00:07):\n\nBy the river.\n\nAna (00:12):\n\nAnd then?",
      [
        ["Ana", 3, "Ana: Where did you live?"],
        ["Luis", 7, "Luis: By the river."],
        ["Ana", 12, "Ana: And then?"],
      ],
    ],
    [
      "times before names",
      "[00:00:03] A: Where?\n[00:00:07] B: There.\n[00:00:09] A: And then?\n[00:00:12] B: Home.",
      [
        ["A", 3, "A: Where?"],
        ["B", 7, "B: There."],
        ["A", 9, "A: And then?"],
        ["B", 12, "B: Home."],
      ],
    ],
    [
      "times alone",
      "0:03\nwhere did you live\n0:07\nby the river in the house\n0:12\nand then",
      [
        ["", 3, "where did you live"],
        ["", 7, "by the river in the house"],
        ["", 12, "and then"],
      ],
    ],
    [
      "stretches of time before words",
      "[00:00.000 --> 00:02.500]  Where did you live?\n[00:02.500 --> 00:05.000]  By the river.\n[00:05.000 --> 00:07.000]  I see.",
      [
        ["", 0, "Where did you live?"],
        ["", 2.5, "By the river."],
        ["", 5, "I see."],
      ],
    ],
    [
      "f4 times at the ends",
      "I: Where did you live? #00:00:03-5#\n\nA: By the river. #00:00:07-0#\n\nI: And then? #00:00:09-2#\n\nA: Home. #00:00:12-0#",
      [
        ["I", 0, "I: Where did you live?"],
        ["A", 3.5, "A: By the river."],
        ["I", 7, "I: And then?"],
        ["A", 9.2, "A: Home."],
      ],
    ],
  ])("reads %s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("takes someone who speaks once in a group where every turn has a name", () => {
    const marked = read(`${turns.join("\n")}\nMother: Close the door.`);
    expect(marked?.at(-1)?.[0]).toBe("Mother");
  });

  it.each([
    ["prose", "They went home.\n\nNobody spoke on the way, and it was dark."],
    ["a form", "Name: Ana\nAge: 40\nTown: Alba\nWork: none"],
    [
      "notes under tables",
      "Note: all.\n\nSource: ours.\n\nNote: some.\n\nSource: theirs.\n\nNote: x.\n\nSource: y.",
    ],
    ["two labels in a long text", `${"They went home. \n\n".repeat(20)}${turns.join("\n\n")}`],
    ["nothing", ""],
  ])("finds no transcript in %s", (_, text) => {
    expect(read(text)).toBeNull();
  });

  it("reads no time of day as one of the recording", () => {
    const said = [
      "[0:10] Ana: We had a plan.",
      "[0:45] I: Which one?",
      "[0:50] Ana: This one, hour by hour.",
      "(10:30) we met at the harbour, all of us.",
      "[1:20] I: And then?",
      "[1:45] Ana (11:00): At 10:30 we met, at 11:00 we left.",
      "[2:00] I: I see.",
    ];
    expect(read(said.join("\n\n"))?.map(([speaker, time]) => [speaker, time])).toEqual([
      ["Ana", 10],
      ["I", 45],
      ["Ana", 50],
      ["Ana", null],
      ["I", 80],
      ["Ana", 105],
      ["I", 120],
    ]);
  });

  it("leaves notes by the time of day as they are", () => {
    const notes = ["09:00", "The hall is empty.", "09:40", "Two men come in.", "10:30", "They sit down."];
    expect(read(notes.join("\n\n"))).toBeNull();
    expect(read(["0:00", ...notes.slice(1)].join("\n\n"))).not.toBeNull();
  });

  it("keeps the promise of blocks on any text", () => {
    const piece = fc.constantFrom(
      ..."A: |B: |Ana Ruiz |(0:12)|[00:01:02] |#00:01:20-5#|\n|\n\n|word |Word.|12|0:03|**|😀|سلام: |# |\t|- |Table 1: |\ud83d".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const blocks = deriveBlocks(text, detectTextForm(text));
        expect(blockProblems(text, markTurns(text, blocks) ?? blocks)).toEqual([]);
      }),
      { seed: 5, numRuns: 600 },
    );
  });

  describe.skipIf(!hasShared)("with ../shared/study", () => {
    it.each(paperNames)("%s is no transcript", (name) => {
      const text = readPaper(name);
      expect(markTurns(text, deriveBlocks(text, detectTextForm(text)))).toBeNull();
    });
  });
});
