"use client";

import { useRouter } from "next/navigation";
import { useCallback, useMemo, useRef, useState } from "react";
import { useCodebook } from "@/components/codebook/use-codebook";
import { useCodingCommands } from "@/components/coding/use-coding-commands";
import { useDocumentCodings } from "@/components/coding/use-document-codings";
import { notifyDone } from "@/components/shell/notify";
import type { CodeView } from "@/lib/codebook/server/queries";
import type { ReadingView } from "@/lib/coding/server/reading";
import { type Role, can } from "@/lib/projects/permissions";
import { useAnnouncer } from "./use-announcer";
import { useCodingActions } from "./use-coding-actions";
import { usePaintedText } from "./use-painted-text";
import { usePassageFocus } from "./use-passage-focus";
import { useReaderView } from "./use-reader-view";
import { useRecentCodes } from "./use-recent-codes";
import { useTextSelection } from "./use-text-selection";
import { useVisiblePassages } from "./use-visible-passages";

export interface ReaderMember {
  readonly projectId: string;
  readonly userId: string;
  readonly role: Role;
}

const tellMissing = () => notifyDone("Nothing is coded on the passage of this address any more.");

/** Everything the reader knows: the text, what is coded in it and shown, what is selected, where one is. */
export function useReader(member: ReaderMember, reading: ReadingView, initialCodes: readonly CodeView[]) {
  const { projectId, userId, role } = member;
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  // A document's text never changes, so a refreshed page does not make the painted text anew.
  const [document] = useState({ id: reading.document.id, text: reading.text, blocks: reading.blocks });

  const codebook = useCodebook(projectId, initialCodes);
  const codings = useDocumentCodings(projectId, document.id);
  const view = useReaderView(codings.shown, codebook.codes, codebook.tree);
  const { map, painter, version } = usePaintedText(body, scroller, document, view.passages, view.names);
  const selection = useTextSelection(map, document.text, document.blocks, version);
  const { current, goTo } = usePassageFocus({
    map,
    painter,
    scroller,
    passages: view.passages,
    selection,
    loaded: codings.loaded,
    onMissing: tellMissing,
  });
  const [visibleIds, onScroll] = useVisiblePassages(painter, scroller, version);

  const place = useMemo(
    () => ({ projectId, documentId: document.id, userId }),
    [projectId, document.id, userId],
  );
  const commands = useCodingCommands(place, codings);
  const [recentIds, remember] = useRecentCodes(projectId);
  const [liveRegion, announce] = useAnnouncer();
  const actions = useCodingActions({
    projectId,
    document,
    codes: view.codeById,
    commands,
    codebook: codebook.actions,
    remember,
    announce,
  });

  const router = useRouter();
  const { documents } = reading;
  const at = documents.findIndex(({ id }) => id === document.id);
  const neighbour = (direction: 1 | -1) => {
    const other = documents[at + direction];
    return other ? { href: `/projects/${projectId}/documents/${other.id}`, title: other.title } : null;
  };
  const focusText = useCallback(
    () => scroller.current?.querySelector<HTMLElement>("[data-reader-text]")?.focus({ preventScroll: true }),
    [],
  );
  const goToDocument = (direction: 1 | -1) => {
    const href = neighbour(direction)?.href;
    if (href !== undefined) router.push(href);
  };
  return {
    member,
    document,
    scroller,
    body,
    codings,
    codes: codebook.codes,
    ...view,
    map,
    painter,
    version,
    selection,
    current,
    goTo,
    visibleIds,
    onScroll,
    actions,
    recentIds,
    liveRegion,
    announce,
    neighbour,
    goToDocument,
    focusText,
    mayCode: can(role, "coding.write"),
    mayCreateCodes: can(role, "codebook.edit"),
  };
}

export type ReaderState = ReturnType<typeof useReader>;
