import { expect, it } from "vitest";
import { BLOCKS_VERSION } from "@/lib/text/derive-blocks";
import { canReadAgain, isOutdated } from "./is-outdated";

it.each([
  ["the same reader and rules", "1", BLOCKS_VERSION, "1", false],
  ["another version of the reader", "1", BLOCKS_VERSION, "2", true],
  ["older rules of blocks", "1", BLOCKS_VERSION - 1, "1", true],
  ["a reader that is not known", "1", BLOCKS_VERSION, null, false],
  ["older rules and a reader that is not known", "1", BLOCKS_VERSION - 1, null, true],
])("%s", (_, version, blocksVersion, present, outdated) => {
  expect(isOutdated({ engine: "docx", version, blocksVersion }, present)).toBe(outdated);
});

it("leaves alone what a file does not give by being read", () => {
  expect(["docx", "pdfium", "text", "", "tesseract", "survey"].filter(canReadAgain)).toEqual([
    "docx",
    "pdfium",
    "text",
    "",
  ]);
});
