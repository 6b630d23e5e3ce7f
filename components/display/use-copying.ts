"use client";

import { useEffect } from "react";
import { notifyDone } from "@/components/shell/notify";
import type { Surface } from "@/components/reader/surface";
import type { TextSelection } from "@/components/reader/use-text-selection";
import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { type ShownText, shownRanges } from "@/lib/pseudonyms/shown-text";
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

/**
 * Copying gives what is selected, as it is shown and as the document has it, and not what the page is made of: pseudonyms where names are
 * `shown` as such, so that a quote pasted elsewhere names nobody.
 */
export function useCopying(
  surface: Surface | null,
  { ranges }: TextSelection,
  source: Source,
  shown: ShownText,
) {
  const { blocks } = source;
  useEffect(() => {
    if (surface === null) return;
    const copy = (event: ClipboardEvent) => {
      if (ranges.length === 0 || event.clipboardData === null) return;
      event.clipboardData.setData("text/plain", copyShown(shown, ranges));
      event.preventDefault();
    };
    surface.scroller.addEventListener("copy", copy);
    return () => surface.scroller.removeEventListener("copy", copy);
  }, [surface, ranges, shown]);
  useCopiedPage(surface, shown);

  return async () => {
    if (ranges.length === 0) return notifyDone("Select some words first, then copy them with their source.");
    // Pages served over plain HTTP have no clipboard that scripts may write to.
    if (navigator.clipboard === undefined)
      return notifyDone("This page is not served over HTTPS, so only Ctrl+C copies. Add the source by hand.");
    const quote = copyShown(shown, ranges);
    await navigator.clipboard.writeText(citeQuote(quote, source, placeOf(ranges, blocks, source.pages)));
    notifyDone("Copied with its source.");
  };
}

const copyShown = (shown: ShownText, ranges: readonly Range[]): string =>
  copyText(shown.text, shownRanges(shown, ranges), shown.blocks);

/** What is selected over more of the page than the text is copied by the browser, with the names that it holds. */
function useCopiedPage(surface: Surface | null, { names }: ShownText): void {
  useEffect(() => {
    if (surface === null || names.length === 0) return;
    const copy = (event: ClipboardEvent) => {
      const selection = document.getSelection();
      if (event.defaultPrevented || event.clipboardData === null || selection === null) return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      if (selection.rangeCount === 0 || !selection.containsNode(surface.map.root, true)) return;
      const copied = selection.getRangeAt(0).cloneContents();
      for (const drawn of copied.querySelectorAll<HTMLElement>("[data-as]"))
        drawn.textContent = drawn.dataset.as ?? "";
      for (const block of copied.querySelectorAll("[data-b]")) block.append("\n");
      event.clipboardData.setData("text/plain", copied.textContent ?? "");
      event.preventDefault();
    };
    document.addEventListener("copy", copy);
    return () => document.removeEventListener("copy", copy);
  }, [surface, names]);
}
