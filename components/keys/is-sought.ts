import { type Chord, writeChord } from "./key-chord";

/** Whether what is typed finds a command: all its words in the name, or a key as it is written. "" finds everything. */
export function isSought(typed: string, name: string, chords: readonly Chord[]): boolean {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = name.toLowerCase();
  const keys = chords.map((chord) => writeChord(chord).toLowerCase());
  return words.every((word) => wanted.includes(word)) || keys.includes(words.join("+"));
}
