import { expect, it } from "vitest";
import { describeCarried } from "./describe-carried";

it.each([
  [undefined, ""],
  [{ exact: 0, alike: 0, waiting: 0 }, ""],
  [{ exact: 1, alike: 0, waiting: 0 }, "1 passage kept its words."],
  [
    { exact: 12, alike: 2, waiting: 1 },
    "12 passages kept their words, 2 with slightly other words. 1 passage could not be placed and waits for you.",
  ],
  [
    { exact: 0, alike: 0, waiting: 0, corrections: { kept: 1, unfit: [] } },
    "1 correction of the structure stayed.",
  ],
  [
    { exact: 1, alike: 0, waiting: 0, corrections: { kept: 0, unfit: ["A heading", "A line"] } },
    "1 passage kept its words. 2 corrections no longer fit: “A heading” and “A line”.",
  ],
])("tells what became of %j", (carried, words) => {
  expect(describeCarried(carried)).toBe(words);
});
