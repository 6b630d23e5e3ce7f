import { Extension } from "@tiptap/core";
import type { Plugin } from "@tiptap/pm/state";
import { yCursorPlugin } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import classes from "./texts.module.css";

interface Writer {
  readonly name: string;
  readonly color: string;
}

/** Shows the carets and names of the others who type in the same text, and tells where one's own is. */
export const showCarets = (awareness: Awareness) =>
  Extension.create({
    name: "carets",
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, {
        cursorBuilder: drawCaret,
        selectionBuilder: ({ color }: Writer) => ({ style: `background-color: ${color}40` }),
      }) as Plugin,
    ],
  });

function drawCaret({ name, color }: Writer): HTMLElement {
  const caret = document.createElement("span");
  caret.className = classes.caret ?? "";
  caret.style.borderColor = color;
  const label = document.createElement("span");
  label.className = classes.name ?? "";
  label.style.backgroundColor = color;
  label.textContent = name;
  // Word joiners, so that no line breaks at the caret.
  caret.append("\u2060", label, "\u2060");
  return caret;
}
