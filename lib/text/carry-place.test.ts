import { describe, expect, it } from "vitest";
import { carryPlace } from "./carry-place";

const story =
  "The council met on Monday. Nobody had expected the minister to attend, and the room was too small. " +
  "Fishing rights were discussed until noon. The minister left without an answer.";
const longer = `A foreword by somebody else. ${story}`;

const at = (words: string) => ({ start: story.indexOf(words), end: story.indexOf(words) + words.length });

describe("a place in a newer reading", () => {
  it("is where its words are", () => {
    const carried = carryPlace(story, longer, at("until noon"));
    expect(carried && longer.slice(carried.range.start, carried.range.end)).toBe("until noon");
    expect(carried?.found).toBe(true);
  });

  it("of a caret is before the words that follow it, and stays empty", () => {
    const { start } = at("Fishing");
    const carried = carryPlace(story, longer, { start, end: start });
    expect(carried).toEqual({
      range: { start: longer.indexOf("Fishing"), end: longer.indexOf("Fishing") },
      found: true,
    });
  });

  it("is about where its words stood when they are gone", () => {
    const without = story.replace("Fishing rights were discussed until noon. ", "");
    const carried = carryPlace(story, without, at("Fishing rights were discussed until noon."));
    expect(carried?.found).toBe(false);
    expect(Math.abs((carried?.range.start ?? 0) - at("Fishing").start)).toBeLessThan(60);
  });

  it.each([
    ["past the end", story, story, { start: 9_000, end: 9_000 }],
    ["at the end", story, longer, { start: story.length, end: story.length }],
    ["across the end", story, longer, { start: story.length - 7, end: 9_000 }],
  ])("%s stays inside the text", (_case, before, after, range) => {
    const carried = carryPlace(before, after, range);
    expect(carried?.range.start).toBeGreaterThan(after.length - 10);
    expect(carried?.range.end).toBeLessThanOrEqual(after.length);
  });

  it.each([
    ["", story],
    [story, ""],
    [" \n", story],
  ])("is nowhere without words (%j, %j)", (before, after) => {
    expect(carryPlace(before, after, { start: 0, end: 0 })?.found ?? false).toBe(false);
  });
});
