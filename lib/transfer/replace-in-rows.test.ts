import { describe, expect, it } from "vitest";
import { replaceInReading } from "@/lib/pseudonyms/replace-in-reading";
import { makeReplacer } from "@/lib/pseudonyms/replace-names";
import { offset } from "@/lib/shared/offset";
import { placeAnew } from "./replace-in-rows";

describe("placeAnew", () => {
  const text = "Ask Ann.\n\nThen Ann said so.\n";
  const pages = [
    { start: 0, end: 10 },
    { start: 10, end: text.length },
  ];
  const { reading, swaps } = replaceInReading(
    { text, blocks: [], pages },
    makeReplacer([{ name: "Ann", replacement: "Person 12", matchCase: false }]),
  );

  it("puts words where they are in the new text", () => {
    const ranges = [
      { start: offset(4), end: offset(7) },
      { start: offset(15), end: offset(23) },
    ];
    const placed = placeAnew({ ranges, region: null, quotes: ["Ann", "Ann said"] }, reading.text, swaps);
    expect(placed.quotes).toEqual(["Person 12", "Person 12 said"]);
    expect(placed.ranges.map(({ start, end }) => reading.text.slice(start, end))).toEqual(placed.quotes);
  });

  it("keeps ranges of one passage apart that cut the same name", () => {
    const long = "Then Maria Lopez and others.";
    const ofLong = makeReplacer([{ name: "Maria Lopez", replacement: "P1", matchCase: false }])(long);
    const ranges = [
      { start: offset(0), end: offset(10) },
      { start: offset(11), end: offset(20) },
    ];
    expect(placeAnew({ ranges, region: null, quotes: [] }, ofLong.text, ofLong.swaps)).toMatchObject({
      ranges: [{ start: 0, end: 11 }],
      quotes: ["Then P1 and"],
    });
  });

  it("has a region begin where its page does then", () => {
    const region = { page: 1, start: offset(10), left: 0, top: 0, right: 5, bottom: 5 };
    const placed = placeAnew({ ranges: [], region, quotes: [] }, reading.text, swaps);
    expect(placed.region).toEqual({ ...region, start: reading.pages[1]!.start });
  });
});
