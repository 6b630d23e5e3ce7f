/** The parts of a key press that tell which keys were held. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * Keys held together, as one name: `Ctrl`, `Alt` and `Shift` in this order, then the key, e.g. `c`, `Shift+c`,
 * `Ctrl+Alt+ArrowLeft`, `?`. The command key of a Mac counts as Ctrl. Letters are those of the key in the Latin
 * alphabet, so that commands have the same keys under an Arabic or Cyrillic layout; Shift is named with letters and named
 * keys, and part of the sign otherwise (`?`, not `Shift+/`). Null for a modifier alone.
 */
export type Chord = string;

const modifiers = new Set(["Control", "Shift", "Alt", "Meta", "AltGraph", "CapsLock", "Dead", "Process"]);

export function chordOf(press: KeyPress): Chord | null {
  if (modifiers.has(press.key) || press.key === "") return null;
  const letter = latinLetterOf(press);
  const key = letter ?? (press.key === " " ? "Space" : press.key);
  const named = letter !== null || key.length > 1;
  const parts = [
    (press.ctrlKey || press.metaKey) && "Ctrl",
    press.altKey && "Alt",
    press.shiftKey && named && "Shift",
    key,
  ];
  return parts.filter(Boolean).join("+");
}

/** The letter of a key in the Latin alphabet, lower case; null for a key that gives no letter. */
function latinLetterOf({ key, code, altKey }: KeyPress): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const isForeign = key.length === 1 && (altKey || /\p{L}/u.test(key));
  return isForeign && /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : null;
}

const shown: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
};

/** The keys of a chord as they are written on a keyboard, modifiers first: ["Shift", "C"]. */
export function keysOf(chord: Chord): string[] {
  const key = chord.endsWith("+") ? "+" : chord.slice(chord.lastIndexOf("+") + 1);
  const held = chord
    .slice(0, chord.length - key.length)
    .split("+")
    .filter(Boolean);
  return [...held, shown[key] ?? (/^[a-z]$/.test(key) ? key.toUpperCase() : key)];
}

/** A chord in running text: "Ctrl+F". */
export const writeChord = (chord: Chord): string => keysOf(chord).join("+");
