import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText, unreadableShare } from "./canonical-text";

describe("canonicalText", () => {
  it.each([
    ["line ends", "a\r\nb\rc\n", "a\nb\nc\n"],
    ["page breaks", "a\fb\u000bc", "a\nb\nc"],
    ["a byte order mark at the beginning only", "\ufeffa\ufeff", "a\ufeff"],
    ["NUL and other controls", "a\0b\u0001c\u001bd\u007f", "a\ufffdb\ufffdc\ufffdd\ufffd"],
    ["lone surrogates and noncharacters", "a\ud800b\uffff", "a\ufffdb\ufffd"],
    ["what is whole", "tab\t, é, سلام, 😀, e\u0301", "tab\t, é, سلام, 😀, e\u0301"],
  ])("takes %s", (_, read, expected) => {
    expect(canonicalText(read)).toBe(expected);
  });

  it("changes nothing the second time (any text)", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (read) => {
        const once = canonicalText(read);
        expect(canonicalText(once.replace(/^\ufeff/, ""))).toBe(
          once.replace(/^\ufeff/, "").replace(/^\ufeff/, ""),
        );
        expect(once).not.toMatch(/[\0\r\f]/);
        expect(once.isWellFormed()).toBe(true);
      }),
      { seed: 2 },
    );
  });
});

describe("unreadableShare", () => {
  it("counts what is no letter, white space apart", () => {
    expect(unreadableShare("ab \ufffd\ue000")).toBe(0.5);
    expect(unreadableShare(" ")).toBe(0);
  });
});
