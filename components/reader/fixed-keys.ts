/** Keys of the reader that are no command's and cannot be changed, each with what it does. */
export const fixedKeys: readonly (readonly [chords: readonly string[], meaning: string])[] = [
  [["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], "Move the caret; with Ctrl by word and paragraph"],
  [["Shift+ArrowRight"], "Select with any arrow; with Ctrl by word and paragraph"],
  [["Ctrl+f"], "Find words; Enter goes on, Esc selects what was found; pressed twice: the browser’s own"],
  [["F3", "Shift+F3"], "Go to the next hit, to the one before"],
  [["Ctrl+z", "Ctrl+Shift+z"], "Undo, redo"],
];

export const keysNote =
  "Every command can have other keys; codes have their own, set in the codebook. Ctrl+J, Ctrl+I and Ctrl+L do what they do in ATLAS.ti, Alt+W and Alt+I what they do in MAXQDA.";
