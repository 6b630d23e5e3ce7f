import { describe, expect, it } from "vitest";
import { closingTime, formatClock, openingClock, openingTime, parseClock } from "./time-mark";

describe("parseClock", () => {
  it.each([
    ["0:03", 3_000],
    ["02:03", 123_000],
    ["1:02:03.4", 3_723_400],
    ["00:00:04,963", 4_963],
    ["00:01:20-5", 80_500],
    ["75:10", 4_510_000],
    ["100:00:00", 360_000_000],
    ["0:61", null],
    ["1:60:00", null],
    ["12", null],
    ["", null],
  ])("%s is %s ms", (words, ms) => {
    expect(parseClock(words)).toBe(ms);
  });
});

describe("formatClock", () => {
  it.each([
    [0, "0:00"],
    [3_999, "0:03"],
    [751_000, "12:31"],
    [3_723_400, "1:02:03"],
  ])("%i ms is %s", (ms, words) => {
    expect(formatClock(ms)).toBe(words);
  });
});

describe("marks", () => {
  it.each([
    ["[00:12:31] words", 0, 10, 751_000, undefined],
    ["( 0:12 ) words", 0, 8, 12_000, undefined],
    ["#00:01:20-5# words", 0, 12, 80_500, undefined],
    ["[00:00.000 --> 00:05.000]  words", 0, 25, 0, 5_000],
  ])("open %j", (line, at, length, start, end) => {
    expect(openingTime(line)).toEqual({ at, length, start, ...(end !== undefined && { end }) });
  });

  it("close a line", () => {
    expect(closingTime("words #00:01:20-5#")).toEqual({ at: 6, length: 12, start: 80_500 });
    expect(closingTime("words [sic]")).toBeNull();
  });

  it("without brackets stand before a blank or alone", () => {
    expect(openingClock("0:12 words")?.start).toBe(12_000);
    expect(openingClock("0:12")?.start).toBe(12_000);
    expect(openingClock("0:12th")).toBeNull();
    expect(openingTime("0:12 words")).toBeNull();
  });
});
