import { expect, it } from "vitest";
import { chooseBeside } from "./choose-beside";

const known = new Set(["a", "b", "c"]);

it.each([
  ["nothing is asked for", { chosen: undefined, named: null, remembered: null }, null],
  ["it is remembered", { chosen: undefined, named: null, remembered: "a" }, "a"],
  ["the address names another than is remembered", { chosen: undefined, named: "b", remembered: "a" }, "b"],
  ["another was chosen since", { chosen: "c", named: "b", remembered: "a" }, "c"],
  ["it was closed", { chosen: null, named: "b", remembered: "a" }, null],
  ["the address names what is not there", { chosen: undefined, named: "z", remembered: "a" }, "a"],
  ["what was chosen has gone", { chosen: "z", named: "b", remembered: "a" }, "b"],
  ["all have gone", { chosen: "x", named: "y", remembered: "z" }, null],
])("which document stands beside the text when %s", (_case, asked, expected) => {
  expect(chooseBeside(asked, known)).toBe(expected);
});
