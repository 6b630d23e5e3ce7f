import { expect, it } from "vitest";
import { isFreeToChoose } from "@/components/keys/key-bindings";
import { fixedKeys } from "./fixed-keys";
import { type ReaderCommandId, readerCommands } from "./reader-commands";

/** Keys of the browser that the reader answers in its place, and says so. */
const taken: readonly ReaderCommandId[] = ["print", "openPassageMenu"];

it("gives no key to two commands, nor one that is kept for something else", () => {
  const keys = readerCommands.flatMap((command) => command.keys.map((key) => [key, command.id] as const));
  const twice = keys.filter(([key], i) => keys.findIndex(([other]) => other === key) !== i);
  expect(twice).toEqual([]);
  const fixed = new Set(fixedKeys.flatMap(([chords]) => chords));
  expect(keys.filter(([key]) => fixed.has(key))).toEqual([]);
  expect(keys.filter(([key, id]) => !isFreeToChoose(key) && !taken.includes(id))).toEqual([]);
});

it("names every command differently", () => {
  const names = readerCommands.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
