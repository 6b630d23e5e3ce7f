import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/ingest/canonical-text";
import { blockProblems } from "@/lib/text/testing/block-problems";
import { readCueWords } from "./cue-words";
import { isSrt, isVtt, readCues } from "./read-cues";
import { writeTranscript } from "./transcript-text";

describe("readCueWords", () => {
  it.each([
    ["<v Ana>Yes.", [["Ana", "Yes."]]],
    ["<v.loud.first Ana Ruiz>Yes.</v> No.", [["Ana Ruiz", "Yes. No."]]],
    [
      "<v Ana>Yes.</v>\n<v Luis>No.",
      [
        ["Ana", "Yes."],
        ["Luis", "No."],
      ],
    ],
    [
      "before <v Ana>Yes.",
      [
        [null, "before"],
        ["Ana", "Yes."],
      ],
    ],
    ["<i>a</i> <c.big>b</c> <lang es-ES>c</lang> <00:19.000>d", [[null, "a b c d"]]],
    ['{\\an8}<font color="#fff">a</font>', [[null, "a"]]],
    ["<inaudible> a < b", [[null, "<inaudible> a < b"]]],
    ["&lt;a&gt; &amp;amp; &nbsp;&#233;&#xe9;&bogus;&#0;", [[null, "<a> &amp; \u00a0éé&bogus;&#0;"]]],
    ["<v>Yes.", [[null, "Yes."]]],
    ["a \n\n b", [[null, "a\nb"]]],
    ["<b></b> ", []],
  ])("%j", (cue, voices) => {
    expect(readCueWords(cue).map(({ speaker, words }) => [speaker, words])).toEqual(voices);
  });
});

const vtt = `WEBVTT - a talk

STYLE
::cue { color: red }

NOTE 00:00:00.000 --> is no line of times

one
00:01.000 --> 00:02.500 align:left
Where did you live?

01:00:02.500 --> 01:00:03.000
By the river.
In a house.

left over

00:09.000 --> 00:08.000
backwards`;

const srt = `1
00:00:01,000 --> 00:00:02,500
Where did you live?

2
00:00:02,500 --> 00:00:03,000
By the river.

In a house.
3
00:00:04.000 --> 00:00:05.000
I see.
`;

describe("readCues", () => {
  it("reads WebVTT: settings, comments, styles and what belongs to no cue are passed over", () => {
    expect(isVtt(vtt) && !isSrt(vtt)).toBe(true);
    expect(readCues(vtt)).toEqual([
      { speaker: null, words: "Where did you live?", from: 1_000, to: 2_500 },
      { speaker: null, words: "By the river.\nIn a house.", from: 3_602_500, to: 3_603_000 },
    ]);
  });

  it("reads SubRip, also with blank lines inside cues and none between", () => {
    expect(isSrt(srt) && !isVtt(srt)).toBe(true);
    expect(readCues(srt).map(({ words, from }) => [from, words])).toEqual([
      [1_000, "Where did you live?"],
      [2_500, "By the river.\nIn a house."],
      [4_000, "I see."],
    ]);
  });

  it.each(["WEBVTT", "\ufeffWEBVTT\n\n", "WEBVTT\tx"])("%j is WebVTT without cues", (text) => {
    expect(isVtt(text)).toBe(true);
    expect(readCues(canonicalText(text))).toEqual([]);
  });

  it.each(["WEBVTTX", " WEBVTT", "1\n2\n", "", "12\nwords --> more"])("%j is neither", (text) => {
    expect(isVtt(text) || isSrt(text)).toBe(false);
  });
});

describe("writeTranscript", () => {
  const cue = (speaker: string | null, words: string, from: number, to = from + 1) => ({
    speaker,
    words,
    from: from * 1000,
    to: to * 1000,
  });

  it("joins what one speaker says and names whoever begins", () => {
    const { text, blocks } = writeTranscript([
      cue("Ana", "Where did", 0),
      cue("Ana", "you live?", 1),
      cue("Luis", "There.", 2),
      cue(null, "(a door)", 3),
    ]);
    expect(text).toBe("Ana: Where did\nyou live?\n\nLuis: There.\n\n(a door)");
    expect(blocks).toEqual([
      {
        start: 0,
        end: 24,
        kind: "paragraph",
        hidden: [],
        speaker: "Ana",
        time: { start: 0, end: 2_000 },
        parts: [
          { start: 5, end: 14, from: 0, to: 1_000 },
          { start: 15, end: 24, from: 1_000, to: 2_000 },
        ],
      },
      expect.objectContaining({ speaker: "Luis", time: { start: 2_000, end: 3_000 } }),
      expect.not.objectContaining({ speaker: expect.anything() as string }),
    ]);
  });

  it.each([
    ["a sentence and a pause", [cue("A", "Yes.", 0), cue("A", "No.", 5)], 2],
    ["a pause in mid-sentence", [cue("A", "Yes, and", 0), cue("A", "no.", 5)], 1],
    ["half a minute", [cue("A", "Yes, and", 0), cue("A", "no.", 40)], 2],
    ["a full paragraph and a sentence", [cue("A", `${"word ".repeat(110)}.`, 0), cue("A", "No.", 1)], 2],
    ["a dash", [cue(null, "- Yes,", 0), cue(null, "- no", 1)], 2],
    ["nothing", [], 0],
  ])("ends paragraphs at %s", (_, cues, count) => {
    expect(writeTranscript(cues).blocks).toHaveLength(count);
  });

  it("names a speaker once, also over several paragraphs", () => {
    expect(writeTranscript([cue("Ana", "Yes.", 0), cue("Ana", "No.", 9)]).text).toBe("Ana: Yes.\n\nNo.");
  });

  it("takes names that open cues as speakers, and a colon that returns nowhere not", () => {
    const named = writeTranscript([cue(null, "Ana Ruiz: Where?", 0), cue(null, "Luis: There.", 1)]);
    expect(named.blocks.map(({ speaker }) => speaker)).toEqual(["Ana Ruiz", "Luis"]);
    const plain = writeTranscript([
      cue(null, "One thing: go.", 0),
      cue(null, "there", 9),
      cue(null, "again", 50),
    ]);
    expect(plain.blocks.every(({ speaker }) => speaker === undefined)).toBe(true);
  });

  it("keeps the promise of blocks and of parts on any file", () => {
    const piece = fc.constantFrom(
      ..."WEBVTT|\n|\n\n|00:01.000 --> 00:02.000|00:00:03,000 --> 00:00:09,500|1|word |Word.|<v Ana>|<i>|</v>|A: |B: |- |😀|\ud83d|&amp;|سلام".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const { text, blocks } = writeTranscript(readCues(canonicalText(pieces.join(""))));
        expect(blockProblems(text, blocks)).toEqual([]);
        const parts = blocks.flatMap((block) => block.parts ?? []);
        parts.forEach((part, index) => expect(part.start).toBeGreaterThanOrEqual(parts[index - 1]?.end ?? 0));
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
