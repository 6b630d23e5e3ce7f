"use client";

import { useEffect } from "react";
import { notifyDone } from "@/components/shell/notify";
import type { Surface } from "@/components/reader/surface";
import type { TextSelection } from "@/components/reader/use-text-selection";
import type { Block } from "@/lib/text/block";
import { citeQuote } from "@/lib/text/cite-quote";
import { copyText } from "@/lib/text/copy-text";
import type { Page } from "@/lib/text/page";
import { placeOf } from "@/lib/text/place";

interface Source {
  readonly title: string;
  readonly authors: string;
  readonly year: number | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly Page[];
}

/** Copying gives what is selected, as it is shown and as the document has it, and not what the page is made of. */
export function useCopying(surface: Surface | null, { ranges }: TextSelection, source: Source) {
  const { text, blocks } = source;
  useEffect(() => {
    if (surface === null) return;
    const copy = (event: ClipboardEvent) => {
      if (ranges.length === 0 || event.clipboardData === null) return;
      event.clipboardData.setData("text/plain", copyText(text, ranges, blocks));
      event.preventDefault();
    };
    surface.scroller.addEventListener("copy", copy);
    return () => surface.scroller.removeEventListener("copy", copy);
  }, [surface, ranges, text, blocks]);

  return async () => {
    if (ranges.length === 0) return notifyDone("Select some words first, then copy them with their source.");
    // Pages served over plain HTTP have no clipboard that scripts may write to.
    if (navigator.clipboard === undefined)
      return notifyDone("This page is not served over HTTPS, so only Ctrl+C copies. Add the source by hand.");
    const quote = copyText(text, ranges, blocks);
    await navigator.clipboard.writeText(citeQuote(quote, source, placeOf(ranges, blocks, source.pages)));
    notifyDone("Copied with its source.");
  };
}
