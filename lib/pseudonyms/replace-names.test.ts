import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset, type Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { parseNamesCsv } from "./parse-names-csv";
import { checkNames, type Pseudonym } from "./pseudonym";
import { replaceInReading } from "./replace-in-reading";
import { makeReplacer } from "./replace-names";
import { moveRange } from "./swap";

const named = (name: string, replacement: string, matchCase = false): Pseudonym => ({
  name,
  replacement,
  matchCase,
});

const list = [
  named("Ann", "P1"),
  named("Ann Lee", "P2"),
  named("Will", "P3", true),
  named("José O'Brien", "P4"),
  named("Acme Inc.", "the firm"),
  named("James", "P5"),
  named("田中", "P6"),
  named("สมชาย", "P7"),
];

describe("makeReplacer", () => {
  it.each([
    ["Ann met Anna, and ANN left.", "P1 met Anna, and P1 left."],
    ["Ann Lee's, Ann’s and James' house", "P2's, P1’s and P5' house"],
    ["Ann\nLee, Ann \t Lee; Ann\n\nLee", "P2, P2; P1\n\nLee"],
    ["Will will, will Will?", "P3 will, will P3?"],
    ["JOSÉ O’BRIEN and Jose\u0301 O'Brien", "P4 and P4"],
    ["Acme Inc. and Acme Inc.s, not Acme", "the firm and the firms, not Acme"],
    ["Mary-Ann, (Ann) 😀Ann", "Mary-P1, (P1) 😀P1"],
    ["_Ann_ said, INT_Ann_Lee: x_Will", "_P1_ said, INT_P2: x_P3"],
    ["Joséʼs, José OʼBrien and Annʼs", "Joséʼs, P4 and P1ʼs"],
    ["昨日田中さんとAnnさん", "昨日P6さんとP1さん"],
    ["คุณสมชายพูด", "คุณP7พูด"],
    [
      "An\u00adn, A\u00adn\u00adn\u200b Lee, Ann\u200bLee, An\u00adna, 田\u200b中",
      "P1, P2, P2, An\u00adna, P6",
    ],
    ["", ""],
  ])("%j", (text, expected) => {
    expect(makeReplacer(list)(text).text).toBe(expected);
  });

  it("takes no longer for runs of signs that nobody sees", () => {
    const signs = "\u200b\ufeff".repeat(20_000);
    const text = `Ann${signs}x Ann${"\u00adn".repeat(20_000)}`;
    expect(makeReplacer(list)(text).text).toBe(`P1${signs}x Ann${"\u00adn".repeat(20_000)}`);
  });

  it("reaches over no barrier, and takes the shorter name then", () => {
    expect(makeReplacer(list)("Ann Lee", [4]).text).toBe("P1 Lee");
    expect(makeReplacer(list)("Ann Lee", [0, 7]).text).toBe("P2");
  });

  it("moves every range onto the same words", () => {
    const parts = ["Ann", "Anna", " ", "Lee", "\n", "😀", "James's", "é", ".", "Ann Lee", "\n\n- "];
    const cases = fc.record({
      text: fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((all) => all.join("")),
      ends: fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { minLength: 1, maxLength: 8 }),
    });
    fc.assert(
      fc.property(cases, ({ text, ends }) => {
        const replaced = makeReplacer(list)(text);
        /** For each unit of the new text the unit of the old one it is, or the name it stands for. */
        const sources: (number | { start: number; end: number })[] = [];
        let at = 0;
        for (const swap of [
          ...replaced.swaps,
          { start: text.length, end: text.length, newStart: 0, newEnd: 0 },
        ]) {
          while (at < swap.start) sources.push(at++);
          for (let unit = swap.newStart; unit < swap.newEnd; unit += 1) sources.push(swap);
          at = swap.end;
        }
        expect(sources).toHaveLength(replaced.text.length);
        for (const [start, length] of ends) {
          if (start >= text.length || length === 0) continue;
          const range: Range = { start: offset(start), end: offset(Math.min(text.length, start + length)) };
          const moved = moveRange(range, replaced.swaps);
          const wanted = sources.flatMap((source, unit) => {
            const inside =
              typeof source === "number"
                ? range.start <= source && source < range.end
                : source.start < range.end && range.start < source.end;
            return inside ? [unit] : [];
          });
          expect([moved.start, moved.end]).toEqual([wanted[0], (wanted.at(-1) ?? -1) + 1]);
        }
      }),
      { numRuns: 300, seed: 20_260_802 },
    );
  });
});

describe("replaceInReading", () => {
  it("keeps every block's words, hidden marks and cells apart", () => {
    const text = "# Ann Lee\n\nAsk **Ann Lee** or Ann.\n\n| Ann | Lee |\n|---|---|\n| James | x |\n";
    const before = { text, blocks: deriveBlocks(text, "markdown"), pages: [{ start: 0, end: text.length }] };
    const replace = makeReplacer(list);
    const { reading } = replaceInReading(before, replace);
    expect(reading.text).toBe("# P2\n\nAsk **P2** or P1.\n\n| P1 | Lee |\n|---|---|\n| P5 | x |\n");
    expect(reading.pages).toEqual([{ start: 0, end: reading.text.length }]);
    const say = ({ text: whole, blocks }: typeof before) =>
      blocks.map(({ start, end, hidden, cells = [] }) => [
        whole.slice(start, end),
        hidden.map((range) => whole.slice(range.start, range.end)),
        cells.map(({ ranges }) => ranges.map((range) => whole.slice(range.start, range.end))),
      ]);
    const derived = { ...before, text: reading.text, blocks: deriveBlocks(reading.text, "markdown") };
    expect(say(reading)).toEqual(say(derived));
  });
});

describe("a name that goes on over the lines of a cell", () => {
  it("is replaced in the first of them, once", () => {
    const text = "Who      Said\nAnn      yes\nLee      and so\n";
    const cell = (row: number, column: number, ...lines: string[]) => ({
      ...{ row, column, header: row === 0 },
      ranges: lines.map((words) => {
        const start = text.indexOf(words);
        return { start: offset(start), end: offset(start + words.length) };
      }),
    });
    const table: Block = {
      ...{ start: offset(0), end: offset(text.length), kind: "table", hidden: [] },
      cells: [
        ...[cell(0, 0, "Who"), cell(0, 1, "Said")],
        ...[cell(1, 0, "Ann", "Lee"), cell(1, 1, "yes", "and so")],
      ],
    };
    const { reading, swaps } = replaceInReading({ text, blocks: [table], pages: [] }, makeReplacer(list));
    expect(reading.text).toBe("Who      Said\nP2      yes\n       and so\n");
    const said = reading.blocks[0]!.cells!.map(({ ranges }) =>
      ranges.map(({ start, end }) => reading.text.slice(start, end)),
    );
    expect(said).toEqual([["Who"], ["Said"], ["P2", " "], ["yes", "and so"]]);
    expect(swaps.map(({ name, rest = false }) => [name, rest])).toEqual([
      [1, false],
      [1, true],
    ]);
  });
});

describe("a name that goes on over the page", () => {
  it("is replaced, and stands on the first page", () => {
    const text = "So Ann\nLee said.";
    const whole: Block = { start: offset(0), end: offset(text.length), kind: "paragraph", hidden: [] };
    const pages = [
      { start: 0, end: 7 },
      { start: 7, end: text.length },
    ];
    const { reading } = replaceInReading({ text, blocks: [whole], pages }, makeReplacer(list));
    expect(reading.pages.map(({ start, end }) => reading.text.slice(start, end))).toEqual([
      "So P2",
      " said.",
    ]);
  });
});

describe("names with marks inside", () => {
  it.each([
    ["**Ann** Lee said", "**P2 said"],
    ["*Ann* Lee's and [Ann Lee](https://x.org/ann)", "*P2's and [P2](https://x.org/P1)"],
    ["Will **will** see", "P3 **will** see"],
  ])("%j", (text, expected) => {
    const before = { text, blocks: deriveBlocks(text, "markdown"), pages: [] };
    const { reading, swaps } = replaceInReading(before, makeReplacer(list));
    expect(reading.text).toBe(expected);
    for (const { start, end, newStart, newEnd, name } of swaps) {
      expect(reading.text.slice(newStart, newEnd)).toBe(list[name]!.replacement);
      const moved = moveRange({ start: offset(start), end: offset(end) }, swaps);
      expect([moved.start, moved.end]).toEqual([newStart, newEnd]);
    }
  });
});

describe("a list of names", () => {
  it("comes from CSV with or without headings, and says which lines cannot be read", () => {
    expect(parseNamesCsv("\ufeffAnn,P1\r\nWill,P3,yes\r\n\r\nEve,\r\n")).toEqual({
      names: [named("Ann", "P1"), named("Will", "P3", true)],
      problems: [{ row: 4, message: "A name or its replacement is missing." }],
    });
    expect(parseNamesCsv("Pseudonym;Match case;Name\nP1;;Ann\nP3;x;Will\n").names).toEqual([
      named("Ann", "P1"),
      named("Will", "P3", true),
    ]);
  });

  it("has no name twice, and none that could not be found", () => {
    expect(checkNames(list).ok).toBe(true);
    expect(checkNames([named("Ann", "P1"), named("ann", "P2")]).ok).toBe(false);
    expect(checkNames([named("Will", "P1", true), named("will", "P2", true)]).ok).toBe(true);
    expect(checkNames([named("(Ann)", "P1")]).ok).toBe(false);
  });
});
