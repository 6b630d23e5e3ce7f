"use client";

import { useRouter } from "next/navigation";
import type { ReaderHandlers } from "@/components/reader/reader-commands";
import type { ReaderState } from "@/components/reader/use-reader";
import { useMay } from "@/components/shell/use-may";
import { describeCoded } from "./describe-coded";

/** Commands that show the document otherwise, tell what is coded, and take text along. */
export function useDisplayCommands(reader: ReaderState, clear: (() => void) | undefined): ReaderHandlers {
  const { surface, selection, passages, shown, naming, focusMode, announce, names } = reader;
  const router = useRouter();
  const mayExport = useMay("project.export");
  const sayCoded = () => {
    const { caret, ranges } = selection;
    if (surface === null || caret === null) return;
    const ids = ranges.length > 0 ? surface.index.overlapping(ranges) : surface.index.at(caret);
    const here = ids.flatMap((id) => passages.get(id) ?? []);
    announce(describeCoded(here, names, shown));
  };
  return {
    sayCoded,
    focusMode: () => focusMode.set(!focusMode.on),
    copyWithSource: () => void reader.copyWithSource(),
    ...(naming.offered && {
      showPseudonyms: () => {
        naming.set(!naming.on);
        announce(naming.on ? "Names are shown as they are." : "Names are shown as pseudonyms.");
      },
    }),
    ...(mayExport && { print: () => router.push(reader.printHref) }),
    clear: () => {
      if (focusMode.on && selection.ranges.length === 0) focusMode.set(false);
      else clear?.();
    },
  };
}
