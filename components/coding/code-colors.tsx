"use client";

import { memo } from "react";
import type { Code } from "@/lib/codebook/code";
import { paintOf, stripeOf } from "@/lib/codebook/paint";
import { lineProperty, paintProperty } from "./color-properties";

const isColor = (color: string) => /^#[0-9a-f]{6}$/.test(color);

/** The colours of codes as custom properties, for light and dark: recolouring a code changes one rule. */
export const CodeColors = memo(function CodeColors({
  codes,
}: {
  codes: readonly Pick<Code, "id" | "color">[];
}) {
  const rules = codes
    .filter(({ color }) => isColor(color))
    .flatMap(({ id, color }) => [
      `${lineProperty(id)}:light-dark(${stripeOf(color, "light")},${stripeOf(color, "dark")})`,
      `${paintProperty(id)}:light-dark(${paintOf(color, "light")},${paintOf(color, "dark")})`,
    ]);
  return <style>{`:root{${rules.join(";")}}`}</style>;
});
