import { describe, expect, it } from "vitest";
import { readByteRange } from "./byte-range";

describe("readByteRange", () => {
  it.each([
    [null, null],
    ["bytes=0-99", { start: 0, end: 99 }],
    ["bytes=900-", { start: 900, end: 999 }],
    ["bytes=-100", { start: 900, end: 999 }],
    ["bytes=-5000", { start: 0, end: 999 }],
    ["bytes=990-5000", { start: 990, end: 999 }],
    ["bytes=1000-", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=9-3", null],
    ["bytes=-", null],
    ["bytes=0-1,5-6", null],
    ["lines=1-2", null],
  ])("%s of 1000 bytes", (header, expected) => {
    expect(readByteRange(header, 1000)).toEqual(expected);
  });

  it("finds nothing in an empty file", () => {
    expect(readByteRange("bytes=0-", 0)).toBe("unsatisfiable");
  });
});
