"use client";

import { memo } from "react";
import type { Code } from "@/lib/codebook/code";
import { type Scheme, paintOf, stripeOf, underlineOf } from "@/lib/codebook/paint";
import { cueProperty, lineProperty, paintProperty, underlineProperty } from "./color-properties";

const isColor = (color: string) => /^#[0-9a-f]{6}$/.test(color);

/** Kinds that lines and stripes can have alike. Neighbours in the codebook, whose colours are often alike, differ. */
const cues = ["solid", "dashed", "dotted", "double"];

/** The colours of codes as custom properties, for light, dark and sepia: recolouring a code changes one rule. */
export const CodeColors = memo(function CodeColors({
  codes,
}: {
  codes: readonly Pick<Code, "id" | "color">[];
}) {
  const shown = codes.filter(({ color }) => isColor(color));
  const kinds = codes.map(({ id }, i) => `${cueProperty(id)}:${cues[i % cues.length]}`);
  const rules = shown.flatMap(({ id, color }) =>
    write(id, (of) => `light-dark(${of(color, "light")},${of(color, "dark")})`),
  );
  const sepia = shown.flatMap(({ id, color }) => write(id, (of) => of(color, "sepia")));
  const surface = `:root[data-sepia][data-mantine-color-scheme="light"] [data-reading-surface]`;
  return <style>{`:root{${[...kinds, ...rules].join(";")}}${surface}{${sepia.join(";")}}`}</style>;
});

type ColorOf = (color: string, scheme: Scheme) => string;

const write = (id: string, value: (of: ColorOf) => string): string[] => [
  `${lineProperty(id)}:${value(stripeOf)}`,
  `${paintProperty(id)}:${value(paintOf)}`,
  `${underlineProperty(id)}:${value(underlineOf)}`,
];
