import { expect, it } from "vitest";
import { withGone } from "./with-gone";

const items = [
  { value: "1", label: "Minutes" },
  { value: "2", label: "Letters" },
];

it.each([
  [["1"], []],
  [["3"], ["Deleted document"]],
  [
    ["3", "2", "4"],
    ["Deleted document 1", "Deleted document 2"],
  ],
])("of %j names what is gone %j", (chosen, named) => {
  expect(
    withGone(items, chosen, "Deleted document")
      .slice(2)
      .map(({ label }) => label),
  ).toEqual(named);
});
