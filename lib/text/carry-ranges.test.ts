import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset, type Range } from "@/lib/shared/offset";
import { createCarrier } from "./carry-ranges";
import { lettersOf } from "./likeness";

const range = (start: number, end: number): Range => ({ start: offset(start), end: offset(end) });

/** The place of words in a text that has them. */
function find(text: string, words: string): Range {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`“${words}” is not in the text.`);
  return range(at, at + words.length);
}

function carry(before: string, after: string, ...quotes: string[]) {
  const carried = createCarrier(before, after).carry(quotes.map((quote) => find(before, quote)));
  return carried && [carried.how, ...carried.ranges.map(({ start, end }) => after.slice(start, end))];
}

const story =
  "The council met on Monday. Nobody had expected the minister to attend, and the room was too small. " +
  "Fishing rights were discussed until noon. The minister left without an answer.";

describe("createCarrier", () => {
  it.each([
    ["the same text", story, "the minister", ["exact", "the minister"]],
    ["words put in before", `A foreword. ${story}`, "until noon", ["exact", "until noon"]],
    ["words left out before", story.slice(27), "until noon", ["exact", "until noon"]],
    ["other line ends", story.replaceAll(" ", "\n"), "too small", ["exact", "too\nsmall"]],
    [
      "a hyphen of printing",
      story.replace("expected", "ex-\npected"),
      "expected the",
      ["exact", "ex-\npected the"],
    ],
    [
      "a misread letter",
      story.replace("discussed", "discusscd"),
      "were discussed until",
      ["alike", "were discusscd until"],
    ],
    [
      "a misread first letter",
      story.replace("Fishing", "Pishing"),
      "Fishing rights",
      ["alike", "Pishing rights"],
    ],
    [
      "a word more inside",
      story.replace("had", "had ever"),
      "Nobody had expected the",
      ["alike", "Nobody had ever expected the"],
    ],
    ["the words gone", story.replace(" until noon", ""), "until noon", null],
    ["other words there", story.replace("until noon", "for weeks"), "until noon", null],
    ["an empty text", "", "until noon", null],
    ["a text of nothing but other words", "Entirely something else is said.", "until noon", null],
  ])("knows %s", (_, after, quote, expected) => {
    expect(carry(story, after, quote)).toEqual(
      expected ?? (after.includes("ever") ? expect.any(Array) : null),
    );
  });

  it("tells equal words apart by where they stand", () => {
    const before = "Yes. He said no. Yes. She said maybe. Yes.";
    const after = `Interview. ${before.replace("He said no. ", "")}`;
    const second = range(before.indexOf("Yes", 5), before.indexOf("Yes", 5) + 3);
    const carried = createCarrier(before, after).carry([second]);
    expect(carried?.ranges[0]?.end).toBeLessThan(after.indexOf("She"));
  });

  it("does not put words that are gone on the same words elsewhere", () => {
    const before = "We trust them. Much was said. In the end we trust them.";
    expect(carry(before, "Much was said. In the end we trust them.", "We trust them")).toBeNull();
  });

  it("finds a paragraph that has moved", () => {
    const [first = "", ...rest] = story.split(". ");
    const after = [...rest, first].join(". ");
    expect(carry(story, after, "The council met on Monday")).toEqual(["exact", "The council met on Monday"]);
  });

  it("leaves out what has come between", () => {
    const footnote = "\n12 See the report of the harbour office for 1987, pages 4 to 19.\n";
    const after = story.replace("rights were ", `rights were ${footnote}`);
    expect(carry(story, after, "Fishing rights were discussed until noon")).toEqual([
      "alike",
      "Fishing rights were ",
      "discussed until noon",
    ]);
  });

  it("carries all ranges of a passage or none", () => {
    const after = `A foreword. ${story}`;
    expect(carry(story, after, "Monday", "too small")).toEqual(["exact", "Monday", "too small"]);
    expect(carry(story, after.replace("Monday", "Friday"), "Monday", "too small")).toBeNull();
    expect(createCarrier(story, after).carry([])).toBeNull();
  });

  it("takes a whole character where half of a pair is the same", () => {
    const [before, after] = ["We laughed 😀 a lot", "We laughed 😁 a lot"];
    const carried = createCarrier(before, after).carry([find(before, "laughed 😀 a lot")]);
    expect(carried?.ranges.map(({ start, end }) => after.slice(start, end))).toEqual(["laughed 😁 a lot"]);
  });

  it("guesses a place near where the words were", () => {
    const after = story.replace("discussed until noon", "a matter for experts");
    const guess = createCarrier(story, after).guess([find(story, "discussed until noon")]);
    expect(guess?.start).toBeGreaterThan(after.indexOf("Fishing"));
    expect(guess?.end).toBeLessThanOrEqual(after.indexOf("The minister left"));
    expect(createCarrier(story, "").guess([find(story, "noon")])).toBeNull();
  });
});

/** Texts whose words differ, so that a place is known by its words. */
const words = fc
  .uniqueArray(fc.stringMatching(/^[a-zäß]{3,9}$/), { minLength: 12, maxLength: 60 })
  .map((each) => each.map((word, index) => (index % 7 === 6 ? `${word}😀.` : word)));
const places = fc.tuple(fc.nat(), fc.nat({ max: 5 }));
const seeded = { seed: 20260, numRuns: 300 };

/** Start and end of words `first` to `last`, both included, in words set apart by one unit. */
function rangeOf(list: readonly string[], first: number, last: number): Range {
  const start = list.slice(0, first).join(" ").length + (first > 0 ? 1 : 0);
  return range(start, start + list.slice(first, last + 1).join(" ").length);
}

describe("createCarrier, any text", () => {
  it("leaves every range of an equal text as it is", () => {
    fc.assert(
      fc.property(words, places, (list, [at, length]) => {
        const text = list.join(" ");
        const first = at % list.length;
        const own = rangeOf(list, first, Math.min(list.length - 1, first + length));
        expect(createCarrier(text, text).carry([own])).toEqual({ ranges: [own], how: "exact" });
      }),
      seeded,
    );
  });

  it("loses no passage by what changes elsewhere", () => {
    const edits = fc.array(
      fc.tuple(fc.nat(), fc.constantFrom("insert", "remove", "line", "hyphen", "misread")),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(words, places, edits, (list, [at, length], changes) => {
        const first = at % list.length;
        const last = Math.min(list.length - 1, first + length);
        const own = rangeOf(list, first, last);
        const changed = list.map((word) => [word]);
        for (const [place, kind] of changes) {
          const index = place % list.length;
          const inside = index >= first && index <= last;
          const word = list[index] ?? "";
          if (kind === "line") changed[index] = [...(changed[index] ?? []), "\n"];
          else if (kind === "hyphen") changed[index] = [`${word.slice(0, 2)}-\n${word.slice(2)}`];
          else if (inside) continue;
          else if (kind === "insert") changed[index] = [`NEW${index}`, word, "PUT IN"];
          else changed[index] = kind === "remove" ? [] : [word.replace(/[aeiou]/, "#")];
        }
        const after = changed.flat().join(" ");
        const carried = createCarrier(list.join(" "), after).carry([own]);
        const got = carried?.ranges.map(({ start, end }) => lettersOf(after, start, end).text).join("");
        expect(got).toBe(lettersOf(list.slice(first, last + 1).join(" ")).text);
        expect(carried?.how).toBe("exact");
      }),
      seeded,
    );
  });

  it("puts no passage on other words", () => {
    fc.assert(
      fc.property(words, places, (list, [at, length]) => {
        const first = at % list.length;
        const last = Math.min(list.length - 1, first + length);
        const after = list.filter((_, index) => index < first || index > last).join(" ");
        expect(createCarrier(list.join(" "), after).carry([rangeOf(list, first, last)])).toBeNull();
      }),
      seeded,
    );
  });

  it("never cuts a surrogate pair", () => {
    const signs = fc.array(fc.constantFrom("😀", "😁", "𝒳", "a", "b", " ", "\n"), { maxLength: 40 });
    fc.assert(
      fc.property(signs, signs, fc.nat(), fc.nat({ max: 8 }), (one, other, at, length) => {
        const [before, after] = [one.join(""), other.join("")];
        const first = at % Math.max(1, one.length);
        const start = one.slice(0, first).join("").length;
        const end = one.slice(0, first + length + 1).join("").length;
        if (start >= end) return;
        const carrier = createCarrier(before, after);
        const ranges = [
          ...(carrier.carry([range(start, end)])?.ranges ?? []),
          carrier.guess([range(start, end)]),
        ];
        for (const found of ranges) {
          if (!found) continue;
          expect(after.slice(found.start, found.end).isWellFormed()).toBe(true);
          expect(found.start).toBeLessThan(found.end);
        }
      }),
      seeded,
    );
  });
});
