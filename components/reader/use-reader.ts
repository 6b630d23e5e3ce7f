"use client";

import { useCallback, useMemo, useState } from "react";
import { useUncountedCodebook } from "@/components/codebook/use-codebook";
import { useGoing } from "@/components/way/use-going";
import { useOpeningPlace } from "@/components/way/use-opening-place";
import { useCodingCommands } from "@/components/coding/use-coding-commands";
import { useDocumentCodings } from "@/components/coding/use-document-codings";
import { useDisplaySettings } from "@/components/display/use-display-settings";
import { useCopying } from "@/components/display/use-copying";
import { useFocusMode } from "@/components/display/use-focus-mode";
import { useKeptPlace } from "@/components/display/use-kept-place";
import type { ShownNames } from "@/components/pseudonyms/use-document-names";
import { useHeldPlace } from "@/components/pseudonyms/use-held-place";
import { notifyDone } from "@/components/shell/notify";
import type { ReadingPane } from "@/components/split/reading-pane";
import type { CodeView } from "@/lib/codebook/server/queries";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { type PassagePlace, inWords, samePlace } from "@/lib/coding/passage-place";
import type { Region } from "@/lib/coding/region";
import type { ReadingView } from "@/lib/coding/server/reading";
import { type Standing, can } from "@/lib/projects/permissions";
import { noNames } from "@/lib/pseudonyms/shown-name";
import { showNames, withheldText } from "@/lib/pseudonyms/shown-text";
import { useAnnouncer } from "./use-announcer";
import { useCodingActions } from "./use-coding-actions";
import { useDocumentView } from "./use-document-view";
import { useGrowing } from "./use-growing";
import { usePaintedText } from "./use-painted-text";
import { usePassageFocus } from "./use-passage-focus";
import { useReadDocument } from "./use-read-document";
import { useReaderView } from "./use-reader-view";
import { useRecentCodes } from "./use-recent-codes";
import { useSnap } from "./use-snap";
import { useSpokenCaret } from "./use-spoken-caret";
import { useStructure } from "./use-structure";
import { useTextSelection } from "./use-text-selection";
import { useViewSwitch } from "./use-view-switch";
import { useVisiblePassages } from "./use-visible-passages";

export interface ReaderMember {
  readonly projectId: string;
  readonly userId: string;
  readonly name: string;
  readonly standing: Standing;
}

const tellMissing = () => notifyDone("Nothing is coded on the passage of this address any more.");

/** Everything the reader knows: the text, what is coded in it and shown, what is selected, where one is. */
export function useReader(
  member: ReaderMember,
  reading: ReadingView,
  initialCodes: readonly CodeView[],
  pane: ReadingPane,
  naming: ShownNames,
) {
  const { projectId, userId, name: userName, standing } = member;
  const document = useReadDocument(reading);
  const addressed = pane.side === "main";

  const { found, awaited } = naming;
  /** The text as one sees it: quotes, copies and what is said of it are of this. */
  const shown = useMemo(
    () => (awaited ? withheldText : showNames(document, found?.names ?? noNames)),
    [document, found, awaited],
  );
  const codebook = useUncountedCodebook(projectId, initialCodes);
  const codings = useDocumentCodings(projectId, document.id);
  const display = useDisplaySettings();
  const view = useReaderView(
    codings.shown,
    codebook.codes,
    codebook.tree,
    display.settings.announcing,
    pane.filter,
    { projectId, documentId: document.id },
  );
  const painted = usePaintedText(document, shown.names, view.passages, view.names);
  const { surface } = painted;
  const keepPlace = useKeptPlace(surface);
  useHeldPlace(naming.offered ? surface : null, shown.names);
  const map = surface?.map ?? null;
  const selection = useTextSelection(surface, document.text, document.blocks, shown.names);
  const [documentView, setDocumentView] = useDocumentView(
    document.id,
    {
      pageCount: document.pages.length,
      hasText: document.text.trim() !== "",
    },
    addressed,
  );
  const showIn = useViewSwitch({ view: documentView, setView: setDocumentView, surface, selection });
  const going = useGoing(document.textId, surface, selection, addressed);
  useOpeningPlace({ projectId, document, surface, going, addressed });
  const focus = usePassageFocus({
    surface,
    passages: view.passages,
    selection,
    going,
    loaded: codings.loaded,
    onMissing: tellMissing,
    addressed,
  });
  const [visibleIds, onScroll] = useVisiblePassages(surface);
  const [drawn, setDrawn] = useState<Region | null>(null);
  /** What is selected and not coded yet; null for a mere caret. */
  const selected = useMemo<PassagePlace | null>(() => {
    if (drawn !== null) return { ranges: [], region: drawn };
    return selection.ranges.length > 0 ? inWords(selection.ranges) : null;
  }, [drawn, selection.ranges]);
  /** The passage of a rectangle drawn a moment ago, once it is coded. */
  const drawnPassage = useMemo(
    () => (drawn === null ? null : findShownPassage(view.passages, { ranges: [], region: drawn })),
    [drawn, view.passages],
  );
  const choose = useCallback(
    (passage: CodedPassage) => {
      setDrawn(null);
      focus.choose(passage);
    },
    [focus],
  );
  const walkTo = useCallback(
    (passage: CodedPassage) => {
      setDrawn(null);
      focus.goTo(passage, "walk");
    },
    [focus],
  );
  /** Goes to a passage; to a region where it can be seen. */
  const goTo = useCallback(
    (passage: CodedPassage) => {
      setDrawn(null);
      focus.goTo(passage);
      if (passage.region !== null) showIn("pages", passage);
    },
    [focus, showIn],
  );

  const place = useMemo(
    () => ({ projectId, documentId: document.id, userId, userName }),
    [projectId, document.id, userId, userName],
  );
  const commands = useCodingCommands(place, codings);
  const [recentIds, remember] = useRecentCodes(projectId);
  const { region: liveRegion, announce, announceAtRest } = useAnnouncer();
  const sayCaret = useSpokenCaret({ shown, surface, ...view, announceAtRest });
  const structure = useStructure({ projectId, ...document }, can(standing, "document.write"), announce);
  const snap = useSnap(document, map, selection);
  const growing = useGrowing(document, shown, selection, announce);
  const actions = useCodingActions({
    projectId,
    document,
    codes: view.codeById,
    commands,
    codebook: codebook.actions,
    remember,
    announce,
  });

  const focusMode = useFocusMode({ surface, caret: selection.caret, keepPlace, announce });
  const copyWithSource = useCopying(surface, selection, { ...reading.document, ...document }, shown);

  const textHref = useCallback(
    (format: "html" | "docx" | "pdf") =>
      `/api/projects/${projectId}/export/texts?format=${format}&document=${document.id}${naming.on ? "&pseudonyms=1" : ""}`,
    [projectId, document.id, naming.on],
  );

  const { documents } = reading;
  const [previous, next] = useMemo(() => {
    const at = documents.findIndex(({ id }) => id === document.id);
    return [documents[at - 1], documents[at + 1]].map(
      (other) => other && { ...other, href: `/projects/${projectId}/documents/${other.id}` },
    );
  }, [documents, document.id, projectId]);
  const focusText = useCallback(
    () => surface?.scroller.querySelector<HTMLElement>("[data-reader-text]")?.focus({ preventScroll: true }),
    [surface],
  );
  const goToDocument = (direction: 1 | -1) => {
    const id = (direction === 1 ? next : previous)?.id;
    if (id !== undefined) pane.openDocument(id);
  };
  return {
    member,
    pane,
    document,
    naming,
    shown,
    ...painted,
    map,
    documentView,
    showIn,
    codings,
    codes: codebook.codes,
    ...view,
    selection,
    selected,
    /** A rectangle drawn and not coded yet. */
    drawn: drawnPassage === null ? drawn : null,
    setDrawn,
    display,
    keepPlace,
    focusMode,
    copyWithSource,
    printHref: `/projects/${projectId}/documents/${document.id}/print${naming.on ? "?pseudonyms=1" : ""}`,
    textHref,
    growing,
    snap,
    structure,
    mayCorrect: can(standing, "document.write"),
    current: drawnPassage ?? focus.current,
    going,
    goTo,
    walkTo,
    choose,
    prefer: focus.prefer,
    visibleIds,
    onScroll,
    actions,
    recentIds,
    liveRegion,
    announce,
    sayCaret,
    previous: previous ?? null,
    next: next ?? null,
    goToDocument,
    focusText,
    mayCode: can(standing, "coding.write"),
    mayCreateCodes: can(standing, "codebook.edit"),
  };
}

function findShownPassage(
  passages: ReadonlyMap<string, CodedPassage>,
  place: PassagePlace,
): CodedPassage | null {
  for (const passage of passages.values()) if (samePlace(passage, place)) return passage;
  return null;
}

export type ReaderState = ReturnType<typeof useReader>;
