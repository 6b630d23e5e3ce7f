import { describe, expect, it } from "vitest";
import type { Sheet } from "@/lib/exchange/sheet";
import { replaceInSheet } from "./replace-in-sheet";
import { makeReplacer } from "./replace-names";

describe("replaceInSheet", () => {
  it("leaves no name anywhere but in columns of coders, and no picture", () => {
    const picture = { png: new Uint8Array([1]), width: 1, height: 1 };
    const sheet: Sheet = {
      ...{ title: "Ann", caption: "By Ann", note: "On Ann" },
      columns: [{ heading: "Ann" }, { heading: "Coder" }],
      rows: [
        ["Ann", "Ann"],
        [[{ text: "Ann", note: "Ann, p. 1", picture }], 3],
        [null, null],
      ],
      appendix: { title: "Ann", columns: [{ heading: "Ann" }], rows: [["Ann"]] },
    };
    const replace = makeReplacer([{ name: "Ann", replacement: "P1", matchCase: false }]);
    expect(replaceInSheet(sheet, replace, ["Coder"])).toEqual({
      ...{ title: "P1", caption: "By P1", note: "On P1" },
      columns: [{ heading: "P1" }, { heading: "Coder" }],
      rows: [
        ["P1", "Ann"],
        [[{ text: "P1", note: "P1, p. 1" }], 3],
        [null, null],
      ],
      appendix: undefined,
    });
  });
});
