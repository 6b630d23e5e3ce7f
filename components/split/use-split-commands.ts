"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useMemo } from "react";
import { flushSync } from "react-dom";
import { sendPlace } from "@/components/way/place-keeper";
import { awaitFocus } from "./awaited-focus";
import { keepBesidePlace } from "./beside-place";
import type { InPane } from "./in-pane";
import type { PaneSide, SplitCommands } from "./reading-pane";
import { type BesideDocument, besideParameter } from "./use-beside-document";

interface Of {
  readonly projectId: string;
  /** The document of the main pane. */
  readonly documentId: string;
  readonly beside: BesideDocument;
  readonly latest: RefObject<{ readonly active: PaneSide; readonly besideId: string | null }>;
  readonly inPanes: RefObject<Partial<Record<PaneSide, InPane>>>;
  readonly inActive: () => InPane | null;
  readonly keepPlaces: (change: () => void) => void;
}

/** Opening and closing the second pane, and what goes from one to the other. The same functions at all times. */
export function useSplitCommands(of: Of): SplitCommands {
  const { projectId, documentId, beside, latest, inPanes, inActive, keepPlaces } = of;
  const { choose: openBeside, chooseForNext } = beside;
  const router = useRouter();
  return useMemo(() => {
    const announce = (words: string) => inActive()?.reader.announce(words);
    // Lines break elsewhere in a text of another width.
    const open = (id: string | null) => keepPlaces(() => flushSync(() => openBeside(id)));
    const toggleBeside = () => {
      const { main } = inPanes.current;
      if (latest.current.besideId === null) {
        open(documentId);
        announce("A second pane is open beside the text, with the same document.");
      } else {
        open(null);
        main?.reader.focusText();
        main?.reader.announce("The pane beside the text is closed.");
      }
    };
    const focusOtherPane = () => {
      const { active, besideId } = latest.current;
      if (besideId === null) return announce("Only one pane is open.");
      inPanes.current[active === "main" ? "beside" : "main"]?.reader.focusText();
    };
    const swapPanes = () => {
      const { main, beside } = inPanes.current;
      if (main === undefined || beside === undefined) return announce("Only one pane is open.");
      const [left, right] = [main.reader, beside.reader];
      const [here, there] = [left.going.whereNow(), right.going.whereNow()];
      if (here === null || there === null) return;
      if (right.document.id === documentId) {
        // The selection of the page is that of the pane restored last: of the one where one is.
        const swaps = [() => left.going.restore(there), () => right.going.restore(here)];
        if (latest.current.active === "main") swaps.reverse();
        for (const swap of swaps) swap();
        return announce("The places are swapped.");
      }
      keepBesidePlace(left.document.textId, here.top);
      sendPlace({ projectId, documentId: right.document.id, textId: right.document.textId }, there.top);
      chooseForNext(documentId);
      awaitFocus("main", right.document.id);
      const query = new URLSearchParams({ [besideParameter]: documentId, view: right.documentView });
      router.push(`/projects/${projectId}/documents/${right.document.id}?${query}`);
    };
    return { toggleBeside, focusOtherPane, swapPanes };
  }, [projectId, documentId, openBeside, chooseForNext, latest, inPanes, inActive, keepPlaces, router]);
}
