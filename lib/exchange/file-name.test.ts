import { describe, expect, it } from "vitest";
import { fileName, toDisposition, numberStems } from "./file-name";

describe("fileName", () => {
  it.each([
    ["Findings by sector", "Findings by sector.csv"],
    ["../../etc/passwd", "etc passwd.csv"],
    ['a:b*c?"<d>|e\\f', "a b c d e f.csv"],
    ["line\r\nbreak\u202E", "line break.csv"],
    ["", "export.csv"],
    ["...", "export.csv"],
    ["نتائج 😀", "نتائج 😀.csv"],
    ["x".repeat(300), `${"x".repeat(80)}.csv`],
  ])("%j becomes %j", (title, expected) => {
    expect(fileName(title, "csv")).toBe(expected);
  });
});

describe("toDisposition", () => {
  it("gives both names, with nothing that could end the header or the string", () => {
    expect(toDisposition("d'été (1) 😀.csv")).toBe(
      "attachment; filename=\"d'_t_ (1) __.csv\"; filename*=UTF-8''d%27%C3%A9t%C3%A9%20%281%29%20%F0%9F%98%80.csv",
    );
    expect(toDisposition('a"b%20.csv')).toContain('filename="a_b_20.csv"');
  });
});

describe("numberStems", () => {
  it("keeps titles of any script in their order, and none alike", () => {
    expect(numberStems(["معاہدہ", "a/b", "a/b", ""])).toEqual(["1 معاہدہ", "2 a b", "3 a b", "4 export"]);
    expect(numberStems(Array.from({ length: 10 }, () => "x"))[0]).toBe("01 x");
  });
});
