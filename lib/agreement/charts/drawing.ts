/** An element of SVG; attributes are named as React names them, such as `strokeWidth`. */
export interface DrawnElement {
  readonly name: "line" | "path" | "rect" | "text";
  readonly attributes: Readonly<Record<string, string | number>>;
  /** What a text says. */
  readonly words?: string;
}

/** A drawing in pixels, from its top left corner; later elements lie over earlier ones. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly elements: readonly DrawnElement[];
}

/** Colours of what is drawn, as CSS names them. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  /** Told apart at a contrast of 3 : 1 or more with the paper; the first is for what matters most. */
  readonly series: readonly string[];
}

/** Of files, whatever the page looks like: for print on white. */
export const printPalette: Palette = {
  paper: "#ffffff",
  ink: "#22201c",
  quiet: "#5f5b53",
  line: "#d8d4cb",
  series: ["#22201c", "#0b62a8", "#b3440b", "#0a7a55", "#8a3fa0", "#856500", "#b0216b", "#3f6b7d"],
};

interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly bold?: boolean;
  /** Read from below upwards. */
  readonly upright?: boolean;
}

/** One line of text; `y` is its base line, or `x` where it is upright. */
export const drawText = (
  words: string,
  x: number,
  y: number,
  { size, fill, anchor = "start", bold = false, upright = false }: TextStyle,
): DrawnElement => ({
  name: "text",
  attributes: {
    x,
    y,
    fontSize: size,
    fill,
    textAnchor: anchor,
    ...(bold && { fontWeight: 600 }),
    ...(upright && { transform: `rotate(-90 ${x} ${y})` }),
  },
  words,
});

/** Several lines of text, the first with its base line at `y`. */
export const drawLines = (
  lines: readonly string[],
  x: number,
  y: number,
  { leading, ...style }: TextStyle & { readonly leading: number },
): DrawnElement[] => lines.map((words, at) => drawText(words, x, y + at * leading, style));
