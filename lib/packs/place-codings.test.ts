import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collapse, describeRange } from "./describe-range";
import { findLandmarks, gram, placeGrams } from "./landmarks";
import { listLetters } from "./letters";
import { placeCodings } from "./place-codings";
import { recognisePaper } from "./recognise-paper";
import { hashWords } from "./server/hash-words";
import type { PackLayer, PackPaper, PackRange } from "./study-pack";
import { makeProse } from "./testing/make-prose";

const prose = makeProse(120, 7);
const text = prose.map((sentences) => sentences.join(" ")).join("\n\n");
const sentences = prose.flat();

const paperOf = (id: string, of: string): PackPaper => ({
  ...{ id, title: id, authors: "", year: 2020 },
  landmarks: findLandmarks(listLetters(of).letters),
});

/** A pack of one paper, each of whose sentences is a passage, the third of every four of two ranges. */
const paper = paperOf("paper", text);
const layer: PackLayer = {
  ...{ id: "a", name: "A", origin: "model", finished: true, how: "By hand." },
  codings: sentences.map((sentence, index) => ({
    paperId: "paper",
    codes: [String(index)],
    ranges: index % 4 === 2 ? [range(sentence), range(sentences[index + 1] ?? sentence)] : [range(sentence)],
  })),
};

function range(words: string): PackRange {
  const start = text.indexOf(words);
  const line = describeRange(text, listLetters(text), [start, start + words.length], hashWords);
  const [, end, hash, firstLetter, lastLetter, opening] = line;
  return { start, end, hash, firstLetter, lastLetter, opening };
}

/** What is placed in another reading of the text, as words, by the number of the passage. */
function placeIn(other: string) {
  const lettered = listLetters(other);
  const grams = placeGrams(lettered.letters);
  const meetings = recognisePaper([paper], grams)?.meetings ?? [];
  const where = { text: other, ...lettered, grams, meetings, hash: hashWords };
  const { placed, lost } = placeCodings({ layers: [layer], claims: [] }, "paper", where);
  return {
    lost: lost.map(({ codes }) => Number(codes[0])),
    ats: lost.map(({ at }) => at),
    placed: placed.map(({ codes, ranges, exact }) => ({
      ...{ index: Number(codes[0]), exact },
      words: ranges.map(([start, end]) => collapse(other.slice(start, end))),
    })),
  };
}

const wordsOf = (index: number): string[] =>
  layer.codings[index]!.ranges.map(({ start, end }) => collapse(text.slice(start, end)));

describe("placeCodings", () => {
  it("finds every passage in the text the pack was made from", () => {
    const { placed, lost } = placeIn(text);
    expect(lost).toEqual([]);
    expect(placed.map(({ index, words }) => [index, words])).toEqual(
      sentences.map((_, index) => [index, wordsOf(index)]),
    );
    expect(placed.every(({ exact }) => exact)).toBe(true);
  });

  it("places nothing wrongly, and loses only what is gone, however the file was laid out", () => {
    const layout = fc.record({
      width: fc.integer({ min: 20, max: 120 }),
      furniture: fc.integer({ min: 3, max: 40 }),
      front: fc.string({ maxLength: 300 }),
      dropped: fc.uniqueArray(fc.nat(prose.length - 1), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(layout, ({ width, furniture, front, dropped }) => {
        const kept = prose.filter((_, index) => !dropped.includes(index));
        const wrapped = kept.map((lines) => wrap(lines.join(" "), width)).join("\n");
        const pages = wrapped
          .split("\n")
          .flatMap((line, index) => (index % furniture === 0 ? ["", `Vol. 3 — ${index}`, "", line] : [line]));
        const { placed, lost } = placeIn(`${front}\n${pages.join("\n")}`);
        for (const { index, words, exact } of placed) if (exact) expect(words).toEqual(wordsOf(index));
        for (const index of lost) {
          // What furniture interrupts may be lost, and what is too short to be known; what stands in one line may not.
          const stands = wordsOf(index).every((words) => pages.some((line) => line.includes(words)));
          const short = wordsOf(index).some((words) => words.replace(/\W/g, "").length < gram);
          expect(!stands || short, wordsOf(index).join(" … ")).toBe(true);
        }
      }),
      { seed: 11, numRuns: 40 },
    );
  });

  it("finds words that are spelt or hyphenated in another way, and says that they differ", () => {
    const other = sentences[60]!;
    const changed = `${other.slice(0, 12)}-\n${other.slice(12, -4)}xx${other.slice(-2)}`;
    const { placed, lost } = placeIn(text.replace(other, changed));
    expect(lost).toEqual([]);
    const differ = placed.filter(({ exact }) => !exact);
    expect(differ.map(({ index }) => index)).toContain(60);
    expect(differ.find(({ index }) => index === 60)?.words).toContain(collapse(changed));
  });

  it("finds passages whose paragraphs stand in another order", () => {
    const turned = prose
      .map((lines) => lines.join(" "))
      .reverse()
      .join("\n\n");
    const { placed, lost } = placeIn(turned);
    expect(lost).toEqual([]);
    expect(placed.every(({ exact, index, words }) => exact && words.join() === wordsOf(index).join())).toBe(
      true,
    );
  });

  it("loses what the text lacks, and tells how far in it stood", () => {
    const half = prose
      .slice(0, 60)
      .map((lines) => lines.join(" "))
      .join("\n\n");
    const { placed, lost, ats } = placeIn(half);
    const within = prose.slice(0, 60).flat().length;
    expect(placed.length).toBeGreaterThanOrEqual(within - 1);
    expect(placed.length + lost.length).toBe(sentences.length);
    expect(ats.every((at) => at > 0.4 && at <= 1)).toBe(true);
  });
});

describe("recognisePaper", () => {
  const papers = [1, 2, 3].map((seed) =>
    paperOf(
      String(seed),
      makeProse(80, seed)
        .map((lines) => lines.join(" "))
        .join("\n"),
    ),
  );
  const gramsOf = (seed: number) => {
    const wrapped = makeProse(80, seed).map((lines) => wrap(lines.join(" "), 50));
    return placeGrams(listLetters(wrapped.join("\n\n")).letters);
  };

  it.each([1, 2, 3])("knows paper %i by its words, however its lines break", (seed) => {
    expect(recognisePaper(papers, gramsOf(seed))).toMatchObject({ paper: { id: String(seed) }, share: 1 });
  });

  it("takes no other text for one of them, and no empty one", () => {
    expect(recognisePaper(papers, gramsOf(4))).toBeNull();
    expect(recognisePaper(papers, placeGrams(""))).toBeNull();
    expect(recognisePaper([], gramsOf(1))).toBeNull();
  });
});

describe("findLandmarks", () => {
  it("names letters that stand once, in ascending order, about one in fifty", () => {
    const { letters } = listLetters(text);
    const marks = findLandmarks(letters);
    expect(marks.letters).toEqual([...new Set(marks.letters)].sort((a, b) => a - b));
    for (const at of marks.letters) expect(letters.split(letters.slice(at, at + 24))).toHaveLength(2);
    expect(letters.length / marks.letters.length).toBeGreaterThan(30);
    expect(letters.length / marks.letters.length).toBeLessThan(80);
  });

  it.each(["", "a".repeat(23)])("finds none in %j", (letters) => {
    expect(findLandmarks(letters)).toEqual({ letters: [], hashes: [] });
  });
});

function wrap(words: string, width: number): string {
  return words.replace(new RegExp(`(.{1,${width}})(?: |$)`, "g"), "$1\n").trimEnd();
}
