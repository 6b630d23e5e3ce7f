import { describe, expect, it } from "vitest";
import { type KeyPress, chordOf, keysOf, writeChord } from "./key-chord";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe("chordOf", () => {
  it.each([
    ["a letter", press("c"), "c"],
    ["a letter with Shift", press("C", { shiftKey: true }), "Shift+c"],
    ["a letter with the capitals lock on", press("C"), "c"],
    ["a sign that takes Shift", press("?", { shiftKey: true }), "?"],
    ["the plus sign", press("+", { shiftKey: true }), "+"],
    ["the space bar", press(" "), "Space"],
    ["a named key", press("ArrowLeft", { altKey: true, shiftKey: true }), "Alt+Shift+ArrowLeft"],
    ["the command key", press("j", { metaKey: true }), "Ctrl+j"],
    ["an Arabic layout", press("ؤ", { code: "KeyC" }), "c"],
    ["a Mac's option key", press("∑", { code: "KeyW", altKey: true }), "Alt+w"],
    ["a letter of another alphabet without a Latin place", press("ж", { code: "Semicolon" }), "ж"],
  ])("names %s", (_, given, chord) => expect(chordOf(given)).toBe(chord));

  it("has no name for a modifier alone", () => {
    expect(chordOf(press("Shift", { shiftKey: true }))).toBeNull();
    expect(chordOf(press("Control", { ctrlKey: true }))).toBeNull();
  });
});

describe("keysOf", () => {
  it.each([
    ["c", ["C"]],
    ["Shift+c", ["Shift", "C"]],
    ["+", ["+"]],
    ["Ctrl++", ["Ctrl", "+"]],
    ["Ctrl+Shift+ArrowRight", ["Ctrl", "Shift", "→"]],
    ["Escape", ["Esc"]],
  ])("writes %s", (chord, keys) => {
    expect(keysOf(chord)).toEqual(keys);
    expect(writeChord(chord)).toBe(keys.join("+"));
  });
});
