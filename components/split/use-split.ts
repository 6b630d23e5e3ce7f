"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLayerFilter } from "@/components/reader/use-layer-filter";
import { awaitFocus, takeAwaited } from "./awaited-focus";
import type { InPane } from "./in-pane";
import type { PaneSide, ReadingPane } from "./reading-pane";
import { useBesideDocument } from "./use-beside-document";
import { useSplitCommands } from "./use-split-commands";

interface Of {
  readonly projectId: string;
  readonly documentId: string;
  readonly documents: readonly { readonly id: string }[];
}

export interface Split {
  /** The document beside the text; null: none is open. */
  readonly besideId: string | null;
  /** Opens a document beside the text; null closes the pane. */
  readonly openBeside: (documentId: string | null) => void;
  /** The pane one was in last. */
  readonly active: PaneSide;
  readonly activate: (side: PaneSide) => void;
  /** Each pane as what is read in it needs it. */
  readonly panes: Readonly<Record<PaneSide, ReadingPane>>;
  /** Tells what is read in a pane; returns what takes it back. */
  readonly join: (side: PaneSide, inPane: InPane) => () => void;
  /** What is read in the active pane, at the call. */
  readonly inActive: () => InPane | null;
  readonly focusActive: () => void;
  /** Runs what lays the texts out anew, and keeps the place in each. */
  readonly keepPlaces: (change: () => void) => void;
}

/** Two texts beside one another: which is open, in which one is, and what leads from one to the other. */
export function useSplit({ projectId, documentId, documents }: Of): Split {
  const router = useRouter();
  const filter = useLayerFilter();
  const beside = useBesideDocument(projectId, documents);
  const { id: besideId, choose: openBeside } = beside;
  const [entered, activate] = useState<PaneSide>("main");
  const active = besideId === null ? "main" : entered;
  const inPanes = useRef<Partial<Record<PaneSide, InPane>>>({});
  const latest = useRef({ active, besideId });
  useEffect(() => {
    latest.current = { active, besideId };
  });

  const join = useCallback((side: PaneSide, inPane: InPane) => {
    inPanes.current[side] = inPane;
    return () => {
      if (inPanes.current[side] === inPane) delete inPanes.current[side];
    };
  }, []);
  const inActive = useCallback(() => inPanes.current[latest.current.active] ?? null, []);
  const focusActive = useCallback(() => inActive()?.reader.focusText(), [inActive]);
  const keepPlaces = useCallback((change: () => void) => {
    const { main, beside } = inPanes.current;
    const inMain = () => (main === undefined ? change() : main.reader.keepPlace(change));
    if (beside === undefined) inMain();
    else beside.reader.keepPlace(inMain);
  }, []);

  const commands = useSplitCommands({ projectId, documentId, beside, latest, inPanes, inActive, keepPlaces });
  const panes = useMemo<Split["panes"]>(() => {
    const openMain = (id: string) => {
      awaitFocus("main", id);
      router.push(`/projects/${projectId}/documents/${id}`);
    };
    const openOther = (id: string) => {
      awaitFocus("beside", id);
      openBeside(id);
    };
    const both = { filter, commands };
    return {
      main: { ...both, side: "main", active: active === "main", openDocument: openMain },
      beside: { ...both, side: "beside", active: active === "beside", openDocument: openOther },
    };
  }, [active, filter, commands, router, projectId, openBeside]);
  return useMemo(
    () => ({
      besideId,
      openBeside,
      active,
      activate,
      panes,
      join,
      inActive,
      focusActive,
      keepPlaces,
    }),
    [besideId, openBeside, active, panes, join, inActive, focusActive, keepPlaces],
  );
}

/** Tells the split view what is read in a pane, and takes the focus where panes were swapped. */
export function useJoined(split: Split, side: PaneSide, { reader, tasks }: InPane): void {
  const { join } = split;
  useEffect(() => join(side, { reader, tasks }));
  const { surface, document, focusText } = reader;
  useEffect(() => {
    if (surface !== null && takeAwaited(side, document.id)) focusText();
  }, [surface, side, document.id, focusText]);
}
