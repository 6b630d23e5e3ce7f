import type { Code } from "@/lib/codebook/code";
import { type Scheme, paintOf, stripeOf, underlineOf } from "@/lib/codebook/paint";
import { lineClass, paintClass } from "./color-classes";

export type ColoredCode = Pick<Code, "id" | "color">;

/** Kinds that lines and stripes can have alike. Neighbours in the codebook, whose colours are often alike, differ. */
const cues = ["solid", "dashed", "dotted", "double"];

const isColor = (color: string) => /^#[0-9a-f]{6}$/.test(color);

/** Where the ground of the text is sepia: see display.css. */
const inSepia = `:root[data-sepia][data-mantine-color-scheme="light"] [data-reading-surface] `;

/** How many rules each code has. */
export const rulesPerCode = 8;

/**
 * The rules of one code's classes, `rulesPerCode` of them: for light and dark, then for sepia. `at`: its place in the
 * codebook as it is shown. A code whose colour is no `#rrggbb` has lines of a kind and no colour.
 */
export function listColorRules({ id, color }: ColoredCode, at: number): string[] {
  const cue = cues[at % cues.length]!;
  const inScheme = (of: ColorOf) => `light-dark(${of(color, "light")},${of(color, "dark")})`;
  const write = (before: string, value: (of: ColorOf) => string): string[] => {
    const give = (property: string, of: ColorOf) => (isColor(color) ? `${property}:${value(of)};` : "");
    return [
      `${before}.${paintClass(id, 1)}{${give("--paint", paintOf)}${give("--c1", underlineOf)}--u:${cue}}`,
      `${before}.${paintClass(id, 2)}{${give("--c2", underlineOf)}--u2:${cue}}`,
      `${before}.${paintClass(id, 3)}{${give("--c3", underlineOf)}}`,
      `${before}.${lineClass(id)}{${give("--c", stripeOf)}--u:${cue}}`,
    ];
  };
  return [...write("", inScheme), ...write(inSepia, (of) => of(color, "sepia"))];
}

type ColorOf = (color: string, scheme: Scheme) => string;

/** All rules as the text of a style sheet, in the order of `listColorRules`. */
export const writeColorSheet = (codes: readonly ColoredCode[]): string =>
  codes.flatMap(listColorRules).join("\n");
