import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ChosenKeys,
  type Command,
  addKey,
  bindKeys,
  isFreeToChoose,
  keysOfCommand,
  removeKey,
} from "./key-bindings";

const commands: Command[] = [
  { id: "code", name: "Code", group: "Code", keys: ["c", "Enter"] },
  { id: "walk", name: "Walk", group: "Go", keys: ["f"] },
  { id: "memo", name: "Memo", group: "Code", keys: [] },
];

describe("keys of commands", () => {
  it("are the commands' own until others are chosen", () => {
    expect([...bindKeys(commands, {})]).toEqual([
      ["c", "code"],
      ["Enter", "code"],
      ["f", "walk"],
    ]);
    expect(bindKeys(commands, { walk: ["n"] }).get("n")).toBe("walk");
    expect(bindKeys(commands, { walk: ["n"] }).has("f")).toBe(false);
  });

  it("go from one command to another", () => {
    const chosen = addKey(commands, {}, "memo", "f");
    expect(chosen).toEqual({ memo: ["f"], walk: [] });
    expect(addKey(commands, chosen, "walk", "f")).toEqual({});
  });

  it("can all be taken from a command", () => {
    expect(removeKey(commands, {}, "walk", "f")).toEqual({ walk: [] });
    expect(removeKey(commands, {}, "gone", "f")).toEqual({});
  });

  it("forget what was chosen for commands that are no more", () => {
    expect(addKey(commands, { old: ["q"] }, "memo", "m")).toEqual({ memo: ["m"] });
  });

  const chords = fc.constantFrom("c", "f", "m", "Enter", "Ctrl+j");
  const ids = fc.constantFrom("code", "walk", "memo");
  it("never belong to two commands, whatever is added and removed", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), ids, chords)), (steps) => {
        let chosen: ChosenKeys = {};
        for (const [adds, id, chord] of steps) {
          chosen = (adds ? addKey : removeKey)(commands, chosen, id, chord);
          const bound = bindKeys(commands, chosen);
          expect(bound.get(chord) === id).toBe(adds);
        }
        const all = commands.flatMap((command) => keysOfCommand(command, chosen));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});

describe("isFreeToChoose", () => {
  it.each(["ArrowLeft", "Ctrl+Shift+ArrowRight", "Tab", "Ctrl+z", "Ctrl+f", "F5"])("keeps %s", (chord) =>
    expect(isFreeToChoose(chord)).toBe(false),
  );
  it.each(["c", "Shift+c", "Alt+ArrowLeft", "Ctrl+j", "F2", "?"])("gives %s", (chord) =>
    expect(isFreeToChoose(chord)).toBe(true),
  );
});
