import { expect, it } from "vitest";
import { describeGoing } from "./describe-going";

it.each<[[number, string][], string[], string]>([
  [[], [], ""],
  [[[0, "link"]], [], ""],
  [[[1, "link"]], [], "Its link goes with it"],
  [[[1_204, "coding"]], [], "Its 1,204 codings go with it"],
  [
    [
      [1, "attribute"],
      [2, "link"],
    ],
    [],
    "Its attribute and 2 links go with it",
  ],
  [
    [
      [2, "sub-code"],
      [0, "coding"],
      [1, "memo"],
    ],
    [],
    "Its 2 sub-codes and memo go with it",
  ],
  [[[1, "document"]], ["memos", "tables"], "Its document, memos and tables go with it"],
  [[], ["memos"], "Its memos go with it"],
])("of %j and %j", (counted, always, sentence) => {
  expect(describeGoing(counted, always)).toBe(sentence);
});
