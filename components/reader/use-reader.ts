"use client";

import { useRouter } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
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
  // A document's text never changes, so a refreshed page does not make the painted text anew.
  const [document] = useState({
    id: reading.document.id,
    text: reading.text,
    blocks: reading.blocks,
    language: reading.language,
  });

  const codebook = useCodebook(projectId, initialCodes);
  const codings = useDocumentCodings(projectId, document.id);
  const view = useReaderView(codings.shown, codebook.codes, codebook.tree);
  const painted = usePaintedText(document, view.passages, view.names);
  const { scroller, map, painter, version } = painted;
  const selection = useTextSelection(map, document.text, document.blocks, version);
  const { current, goTo, choose } = usePassageFocus({
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
  const [previous, next] = useMemo(() => {
    const at = documents.findIndex(({ id }) => id === document.id);
    return [documents[at - 1], documents[at + 1]].map(
      (other) => other && { href: `/projects/${projectId}/documents/${other.id}`, title: other.title },
    );
  }, [documents, document.id, projectId]);
  const focusText = useCallback(
    () => scroller?.querySelector<HTMLElement>("[data-reader-text]")?.focus({ preventScroll: true }),
    [scroller],
  );
  const goToDocument = (direction: 1 | -1) => {
    const href = (direction === 1 ? next : previous)?.href;
    if (href !== undefined) router.push(href);
  };
  return {
    member,
    document,
    ...painted,
    codings,
    codes: codebook.codes,
    ...view,
    selection,
    current,
    goTo,
    choose,
    visibleIds,
    onScroll,
    actions,
    recentIds,
    liveRegion,
    announce,
    previous: previous ?? null,
    next: next ?? null,
    goToDocument,
    focusText,
    mayCode: can(role, "coding.write"),
    mayCreateCodes: can(role, "codebook.edit"),
  };
}

export type ReaderState = ReturnType<typeof useReader>;
