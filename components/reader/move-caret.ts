/** The parts of a key press that decide where the caret goes. */
interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export type Movement = readonly [direction: "left" | "right" | "forward" | "backward", granularity: string];

const plain: Readonly<Record<string, Movement>> = {
  ArrowLeft: ["left", "character"],
  ArrowRight: ["right", "character"],
  ArrowUp: ["backward", "line"],
  ArrowDown: ["forward", "line"],
  Home: ["backward", "lineboundary"],
  End: ["forward", "lineboundary"],
};

const withControl: Readonly<Record<string, Movement>> = {
  ArrowLeft: ["left", "word"],
  ArrowRight: ["right", "word"],
  ArrowUp: ["backward", "paragraph"],
  ArrowDown: ["forward", "paragraph"],
  Home: ["backward", "documentboundary"],
  End: ["forward", "documentboundary"],
};

/**
 * How a key press moves the caret of a text: by character, word, line, paragraph, or to an edge, to the side that
 * left and right mean in the line's own direction. Null for a key that does not move it.
 */
export function movementOf(press: KeyPress): Movement | null {
  if (press.altKey) return null;
  return (press.ctrlKey || press.metaKey ? withControl : plain)[press.key] ?? null;
}

/** Moves the page's own selection, or stretches it where Shift is held. The browser knows lines, words and scripts. */
export function moveCaret([direction, granularity]: Movement, extend: boolean): void {
  document.getSelection()?.modify(extend ? "extend" : "move", direction, granularity);
}
