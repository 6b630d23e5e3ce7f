import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset, type Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { subtractRanges } from "@/lib/text/ranges";
import { createTextFinder, type FindOptions } from "./find-text";
import { unifyVariants } from "./fold-letters";
import { loadStem } from "./load-stem";
import { foldWords } from "./shown-letters";

const range = (start: number, end: number): Range => ({ start: offset(start), end: offset(end) });
const block = (text: string, hidden: readonly Range[] = []): Block => ({
  ...range(0, text.length),
  kind: "paragraph",
  hidden,
});

/** What is found, as the text has it; ranges of one hit are parted by `/`. */
const found = (text: string, words: string, options: FindOptions = {}, blocks = [block(text)]) =>
  createTextFinder(text, blocks)
    .find(words, options)
    .map((hit) => hit.map(({ start, end }) => text.slice(start, end)).join("/"));

describe("createTextFinder", () => {
  it.each([
    ["capitals", "State and STATE and state", "State", ["State", "STATE", "state"]],
    ["white space", "the\n  big\u00a0house", "the big house", ["the\n  big\u00a0house"]],
    ["composed and not", "cafe\u0301 café cafe", "café", ["cafe\u0301", "café"]],
    ["no letter without its accent", "café", "cafe", []],
    ["sharp s", "Straße STRASSE", "strasse", ["Straße", "STRASSE"]],
    ["joined letters of a font", "the eﬀect", "effect", ["eﬀect"]],
    ["soft hyphens", "co\u00adding", "coding", ["co\u00adding"]],
    ["quotation marks", "“No,” he said: it’s", '"no," he said: it\'s', ["“No,” he said: it’s"]],
    ["dashes", "1990–1995", "1990-1995", ["1990–1995"]],
    ["ellipsis", "Well… no", "well... no", ["Well… no"]],
    ["Arabic with vowel points", "كِتَابٌ جديد", "كتاب", ["كِتَابٌ"]],
    ["Alef with its bearers", "إسلام أسلام", "اسلام", ["إسلام", "أسلام"]],
    ["Urdu letters typed on an Arabic keyboard", "پاکستان کی تاریخ", "پاكستان كي", ["پاکستان کی"]],
    ["stretched lines", "مـــدرسة", "مدرسه", ["مـــدرسة"]],
    ["Arabic numbers", "سنة ١٩٤٧", "1947", ["١٩٤٧"]],
    ["joined forms of Arabic", "ﺳﻼم", "سلام", ["ﺳﻼم"]],
    ["Hangul letter by letter", "\u1112\u1161\u11ab국", "한국", ["\u1112\u1161\u11ab국"]],
    ["no syllable by its first letters", "한국", "하", []],
    ["Hindi with its vowel signs", "किताब और किताबें", "किताब", ["किताब"]],
    ["final Sigma", "ΛΟΓΟΣ λόγος", "λογοσ", ["ΛΟΓΟΣ"]],
    ["signs beyond the first plane", "a 𝒳 b", "𝒳", ["𝒳"]],
    ["none over another", "aaaa", "aa", ["aa", "aa"]],
    ["blanks around the words", "one two", "  two ", ["two"]],
    ["nothing", "one two", " \n", []],
    ["what is not there", "one two", "three", []],
  ])("finds %s", (_, text, words, expected) => {
    expect(found(text, words)).toEqual(expected);
  });

  it("finds a word hyphenated at a line's end whose hyphen is hidden", () => {
    const text = "state institu-\ntions were weak";
    const blocks = [block(text, [range(13, 15)])];
    expect(found(text, "institutions were", {}, blocks)).toEqual(["institu-\ntions were"]);
    expect(found(text, "institutions", { wholeWord: true }, blocks)).toEqual(["institu-\ntions"]);
  });

  it("finds nothing in what is hidden and nothing over the end of a block", () => {
    const text = "one **two** three\n\nfour";
    const blocks: Block[] = [
      { ...range(0, 17), kind: "paragraph", hidden: [range(4, 6), range(9, 11)] },
      { ...range(19, 23), kind: "paragraph", hidden: [] },
    ];
    expect(found(text, "**", {}, blocks)).toEqual([]);
    expect(found(text, "one two three", {}, blocks)).toEqual(["one **two** three"]);
    expect(found(text, "three four", {}, blocks)).toEqual([]);
  });

  it("finds the words of a cell over the lines it wraps, without the cells beside it", () => {
    const text = "weak land\tyes\nreform\tno";
    const table: Block = {
      ...range(0, text.length),
      kind: "table",
      hidden: [],
      cells: [
        { row: 0, column: 0, header: false, ranges: [range(0, 9), range(14, 20)] },
        { row: 0, column: 1, header: false, ranges: [range(10, 13), range(21, 23)] },
      ],
    };
    expect(found(text, "land reform", {}, [table])).toEqual(["land/reform"]);
    expect(found(text, "yes no", {}, [table])).toEqual(["yes/no"]);
    expect(found(text, "reform yes", {}, [table])).toEqual([]);
  });

  it.each([
    ["state", "A state, the state’s, interstate, states", ["state", "state"]],
    ["كتاب", "كتاب وكتاب", ["كتاب"]],
    ["歴史", "日本の歴史を学ぶ", ["歴史"]],
    ["本の", "日本の歴史を学ぶ", []],
  ])("finds %s as a whole word", (words, text, expected) => {
    expect(found(text, words, { wholeWord: true })).toEqual(expected);
  });

  it.each([
    ["State", "state State STATE", ["State"]],
    ["state", "state State", ["state"]],
    ["É", "é É E\u0301", ["É", "E\u0301"]],
    ["“a”", '"a" "A"', ['"a"']],
  ])("finds %s with its capitals", (words, text, expected) => {
    expect(found(text, words, { matchCase: true })).toEqual(expected);
  });

  it.each([
    ["en", "policies", "Policy makers and policies; police", ["Policy", "policies"]],
    ["de", "Häuser", "Das Haus, die Häuser, häuslich", ["Haus", "Häuser"]],
    ["fr", "écoles", "l’école et les écoles", ["école", "écoles"]],
    ["es", "escuela", "la escuela y las escuelas", ["escuela", "escuelas"]],
    ["ru", "книга", "Книги и книгами", ["Книги", "книгами"]],
    ["ar", "كتاب", "الكتاب كِتاب", ["الكتاب", "كِتاب"]],
    ["hi", "किताब", "किताबें और किताब", ["किताबें", "किताब"]],
    ["en", "land reform", "Land reforms, reforming land", ["Land reforms"]],
  ])("finds forms of words in %s: %s", async (language, words, text, expected) => {
    expect(found(text, words, { stem: await loadStem(language) })).toEqual(expected);
  });

  it("has no word forms for languages without rules", async () => {
    expect(await loadStem("ur")).toBeNull();
    expect(await loadStem("")).toBeNull();
  });
});

const sign = fc.constantFrom(..."aAbBé’'\u00ad -\nß“كکي");
const texts = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(""));
/** Places at which something hidden is put into a text. */
const cuts = fc.array(fc.tuple(fc.nat(40), fc.constantFrom("-\n", "**", " 12 ", "\u0301x")), {
  maxLength: 4,
});

/** A text with hidden stretches put in, and its one block. */
function insertHidden(text: string, at: readonly (readonly [number, string])[]) {
  const hidden: Range[] = [];
  let written = "";
  let from = 0;
  for (const [cut, what] of [...at].sort((a, b) => a[0] - b[0])) {
    const to = Math.min(Math.max(cut, from), text.length);
    written += text.slice(from, to);
    hidden.push(range(written.length, written.length + what.length));
    written += what;
    from = to;
  }
  written += text.slice(from);
  return { text: written, blocks: [block(written, hidden)] };
}

const shownOf = (text: string, blocks: readonly Block[], hit: readonly Range[]) =>
  hit
    .flatMap((piece) => subtractRanges(piece, blocks[0]!.hidden))
    .map(({ start, end }) => text.slice(start, end))
    .join("");

const fold = (words: string) => unifyVariants(foldWords(words));

describe("createTextFinder, whatever the text", () => {
  it("finds what reads like the words, in order, none over another", () => {
    fc.assert(
      fc.property(texts, cuts, fc.array(sign, { maxLength: 3 }), (plain, at, words) => {
        const { text, blocks } = insertHidden(plain, at);
        const sought = words.join("");
        const hits = createTextFinder(text, blocks).find(sought);
        let last = 0;
        for (const hit of hits) {
          expect(fold(shownOf(text, blocks, hit))).toBe(fold(sought));
          expect(hit[0]!.start).toBeGreaterThanOrEqual(last);
          last = hit.at(-1)!.end;
        }
      }),
      { seed: 31, numRuns: 2000 },
    );
  });

  it("finds every stretch of whole signs of the text in it", () => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.integer({ min: 1, max: 12 }), (text, from, length) => {
        const sought = text.slice(from, from + length);
        fc.pre(fold(sought) !== "");
        expect(createTextFinder(text, [block(text)]).find(sought).length).toBeGreaterThan(0);
      }),
      { seed: 32, numRuns: 2000 },
    );
  });

  it("finds the same whatever is hidden in between", () => {
    fc.assert(
      fc.property(texts, cuts, fc.array(sign, { minLength: 1, maxLength: 3 }), (plain, at, words) => {
        const sought = words.join("");
        const { text, blocks } = insertHidden(plain, at);
        const hits = createTextFinder(text, blocks).find(sought);
        const without = createTextFinder(plain, [block(plain)]).find(sought);
        expect(hits.map((hit) => shownOf(text, blocks, hit))).toEqual(
          without.map((hit) => shownOf(plain, [block(plain)], hit)),
        );
      }),
      { seed: 33, numRuns: 2000 },
    );
  });
});
