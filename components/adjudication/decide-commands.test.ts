import { expect, it } from "vitest";
import { isFreeToChoose } from "@/components/keys/key-bindings";
import { acceptId, decideCommands, fixedDecideKeys } from "./decide-commands";

it("gives no key to two commands, and besides the arrows none that is kept for something else", () => {
  const keys = decideCommands.flatMap((command): string[] => [...command.keys]);
  expect(new Set(keys).size).toBe(keys.length);
  const fixed = fixedDecideKeys.flatMap(([chords]) => chords);
  expect(keys.filter((key) => fixed.includes(key))).toEqual([]);
  expect(keys.filter((key) => !isFreeToChoose(key))).toEqual(["ArrowRight", "ArrowLeft"]);
});

it.each([
  [0, ["a", "1"]],
  [1, ["b", "2"]],
  [2, ["3"]],
  [8, ["9"]],
  [9, undefined],
])("accepts the coding of coder %i by %j", (index, keys) => {
  const id = acceptId(index);
  expect(decideCommands.find((command) => command.id === id)?.keys).toEqual(keys);
});
