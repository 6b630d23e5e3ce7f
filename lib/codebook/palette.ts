import type { Code } from "./code";

/**
 * The colours offered for codes, neighbours far apart in hue. Each has a relative luminance between 0.155 and 0.26, so
 * that a stripe of it keeps a contrast of 3 : 1 (WCAG 2.2, 1.4.11) to both the light and the dark page.
 */
export const palette: readonly { readonly color: string; readonly name: string }[] = [
  { color: "#2f7de1", name: "Blue" },
  { color: "#d9480f", name: "Orange" },
  { color: "#2b8a3e", name: "Green" },
  { color: "#c2308f", name: "Magenta" },
  { color: "#0f8a9d", name: "Teal" },
  { color: "#b07d12", name: "Ochre" },
  { color: "#8457e0", name: "Violet" },
  { color: "#e03131", name: "Red" },
  { color: "#6b8e13", name: "Olive" },
  { color: "#5b74b8", name: "Slate blue" },
  { color: "#b5651d", name: "Brown" },
  { color: "#1f9d72", name: "Jade" },
  { color: "#b44fd1", name: "Orchid" },
  { color: "#c4526a", name: "Rose" },
  { color: "#3f8fb5", name: "Sky" },
  { color: "#7c7f86", name: "Grey" },
];

/** The first colour of the palette that no code has; when all are used, the one used least (the earlier of equals). */
export const nextColor = (codes: readonly Pick<Code, "color">[]): string => pickColors(codes)();

/** Gives one `nextColor` after the other, each counted as used. */
export function pickColors(codes: readonly Pick<Code, "color">[]): () => string {
  const uses = new Map<string, number>(palette.map(({ color }) => [color, 0]));
  const use = (color: string) => {
    const count = uses.get(color);
    if (count !== undefined) uses.set(color, count + 1);
  };
  codes.forEach(({ color }) => use(color));
  return () => {
    const fewest = Math.min(...uses.values());
    const [color] = [...uses].find(([, count]) => count === fewest)!;
    use(color);
    return color;
  };
}
