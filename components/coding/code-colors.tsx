"use client";

import { memo, useLayoutEffect, useRef, useState } from "react";
import { type ColoredCode, writeColorSheet } from "./color-rules";
import { ColorSheet } from "./color-sheet";

/**
 * The colours of codes for everything that has their classes: recolouring a code changes its rules, not the text.
 * Properties on the root, which all elements inherit, would have the browser look anew at every one of them.
 */
export const CodeColors = memo(function CodeColors({ codes }: { codes: readonly ColoredCode[] }) {
  const style = useRef<HTMLStyleElement>(null);
  const sheet = useRef<ColorSheet | null>(null);
  // React writes the sheet once and leaves it alone then.
  const [first] = useState(() => ({ codes, text: writeColorSheet(codes) }));
  useLayoutEffect(() => {
    if (style.current === null) return;
    sheet.current ??= new ColorSheet(style.current, first.codes);
    sheet.current.show(codes);
  }, [codes, first]);
  return <style ref={style}>{first.text}</style>;
});
