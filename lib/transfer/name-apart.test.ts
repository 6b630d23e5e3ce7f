import { expect, it } from "vitest";
import { openNames } from "./name-apart";

const long = "eleven sign of 20 it";

it.each([
  ["as they are", ["Gas", "Oil"], ["Gas", "Oil"]],
  ["with numbers", ["Gas", "gas", "Gas (2)", "GAS"], ["Gas", "gas (2)", "Gas (2) (2)", "GAS (3)"]],
  ["as they are, however long", [long, `${long}s`], [long, `${long}s`]],
  ["cut where they get a number", [long, long, long], [long, "eleven sign  (2)", "eleven sign  (3)"]],
  [
    "without half a sign",
    ["eleven sign😀 20", "eleven sign😀 20"],
    ["eleven sign😀 20", "eleven sign\ufffd (2)"],
  ],
])("gives names %s", (_how, names, apart) => {
  expect(names.map(openNames((name) => name.toLowerCase(), 20))).toEqual(apart);
});
