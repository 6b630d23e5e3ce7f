"use client";

import { useCallback, useMemo, useState } from "react";
import { useClaimTasks } from "@/components/claims/use-claim-tasks";
import { useLinkTasks } from "@/components/links/use-link-tasks";
import { useOlderCodings } from "@/components/coding/use-older-codings";
import { usePassageTasks } from "@/components/coding/use-passage-tasks";
import { usePassageDetails } from "@/components/passage/use-passage-details";
import { useDocumentRound } from "@/components/rounds/use-document-round";
import { notifyDone } from "@/components/shell/notify";
import { paneAddress } from "@/components/split/pane-address";
import type { Coding, Layer } from "@/lib/coding/coding";
import { type CodedPassage, findPassageOf } from "@/lib/coding/document-codings";
import { isOwnLayer, mayChangeLayer } from "@/lib/coding/may-change";
import { nameInVivo } from "@/lib/coding/name-in-vivo";
import { type PassagePlace, inWords } from "@/lib/coding/passage-place";
import { can } from "@/lib/projects/permissions";
import { quoteShown } from "@/lib/pseudonyms/shown-text";
import type { PassageMenuPlace } from "@/components/margin/passage-menu";
import type { CardActions } from "@/components/passage/card-actions";
import type { QuickTask } from "./quick-task-box";
import { useWalk } from "@/components/way/use-walk";
import { useBoundary } from "./use-boundary";
import type { ReaderState } from "./use-reader";
import { useWayBack } from "./use-way-back";

const nothingSelected = "Select some words or draw a rectangle on a page first, then choose a code.";

/** What one is about to do in the reader: the boxes that are open, and what leads to them. */
export function useReaderTasks(reader: ReaderState) {
  const {
    document,
    selection,
    selected,
    current,
    layerById,
    codeById,
    actions,
    announce,
    goTo,
    choose,
    focusText,
    member,
    pane,
  } = reader;
  const walk = useWalk(reader);
  const wayBack = useWayBack(focusText);
  const { leave, goBack } = wayBack;
  const details = usePassageDetails(reader);
  const round = useDocumentRound(reader);
  const links = useLinkTasks(reader, wayBack);
  const claims = useClaimTasks(can(member.standing, "claim.write"), wayBack);
  const [quickTask, setQuickTask] = useState<QuickTask | null>(null);
  const [memoOn, setMemoOn] = useState<CodedPassage | null>(null);
  /** The region whose frame was taken by a key last, and how often one was. */
  const [taken, setTaken] = useState({ id: "", times: 0 });
  const [helping, setHelping] = useState(false);
  const [menu, setMenu] = useState<PassageMenuPlace | null>(null);

  /** A layer not yet known is the one that one's first coding is just making. */
  const layerOf = useCallback(
    (layerId: string): Pick<Layer, "kind" | "userId" | "closedRound"> =>
      layerById.get(layerId) ?? { kind: "coder", userId: member.userId },
    [layerById, member.userId],
  );
  const mayChange = useCallback(
    (layerId: string) => mayChangeLayer(layerOf(layerId), member),
    [layerOf, member],
  );
  /** One's own, and to be changed: what was coded in a closed round is not. */
  const isOwn = useCallback(
    (layerId: string) => isOwnLayer(layerOf(layerId), member.userId) && mayChange(layerId),
    [layerOf, mayChange, member.userId],
  );
  /** One's own codings of a passage, or, where there are none, those of others that one may change. */
  const changeable = useCallback(
    (passage: CodedPassage): readonly Coding[] => {
      const own = passage.codings.filter(({ layerId }) => isOwn(layerId));
      return own.length > 0 ? own : passage.codings.filter(({ layerId }) => mayChange(layerId));
    },
    [isOwn, mayChange],
  );
  const { current: currentCodings } = reader.codings;
  const movePassage = useCallback(
    (passage: CodedPassage, place: PassagePlace) => {
      void actions.moveTo(changeable(passage), place);
      const moved = findPassageOf(currentCodings(), place);
      if (moved !== null) choose(moved);
    },
    [actions, changeable, currentCodings, choose],
  );
  const removeOwn = useCallback(() => {
    if (current === null) return;
    const own = current.codings.filter(({ layerId }) => isOwn(layerId));
    if (own.length > 0) void actions.remove(own);
    else
      notifyDone(
        "None of these codings is yours to remove. What you may remove of others has a cross in the right pane; what was coded in a closed round stays.",
      );
  }, [current, isOwn, actions]);
  const move = useBoundary(reader, movePassage);
  const beginBoundary = useCallback(
    (passage: CodedPassage) => {
      goTo(passage);
      if (passage.region !== null) {
        setTaken(({ times }) => ({ id: passage.id, times: times + 1 }));
        announce(
          "The region's frame. Arrow keys move it, with Shift they change its size, Enter saves, Escape cancels.",
        );
        return;
      }
      focusText();
      move.begin(passage, "end");
      announce(
        "Moving the end of the passage. Arrow keys move it, Tab takes the start, Enter saves, Escape cancels.",
      );
    },
    [goTo, focusText, move, announce],
  );

  /** What a code is applied to: the selection, or else the passage one is at. */
  const target: PassagePlace | null = selected ?? current;
  const openQuickCode = useCallback(
    (place: PassagePlace | null, withMemo = false) => {
      if (!reader.mayCode) return;
      if (place === null) return notifyDone(nothingSelected);
      leave();
      setQuickTask({ kind: "code", place, withMemo });
    },
    [reader.mayCode, leave],
  );
  const applyToSelection = useCallback(
    (codeId: string) => {
      if (!reader.mayCode) return;
      if (selected === null) notifyDone(nothingSelected);
      else void actions.apply(selected, codeId);
    },
    [reader.mayCode, selected, actions],
  );
  const { recentIds } = reader;
  const repeatLast = useCallback(() => {
    const last = recentIds.find((id) => codeById.has(id));
    if (!reader.mayCode) return;
    if (target === null) notifyDone(nothingSelected);
    else if (last === undefined) notifyDone("No code was applied in this project yet. C finds one.");
    else void actions.apply(target, last);
  }, [reader.mayCode, recentIds, codeById, target, actions]);
  const closeQuickTask = useCallback(() => {
    setQuickTask(null);
    goBack();
  }, [goBack]);
  const openHelp = useCallback(() => setHelping(true), []);
  const closeHelp = useCallback(() => setHelping(false), []);
  const openMemos = useCallback(
    (passage: CodedPassage) => {
      leave();
      setMemoOn(passage);
    },
    [leave],
  );
  const closeMemos = useCallback(() => {
    setMemoOn(null);
    goBack();
  }, [goBack]);
  const inVivo = useCallback(() => {
    if (!reader.mayCreateCodes || selection.ranges.length === 0) return;
    const name = nameInVivo(quoteShown(reader.shown, selection.ranges));
    if (name !== "") void actions.create(inWords(selection.ranges), name, null);
  }, [reader.mayCreateCodes, reader.shown, selection.ranges, actions]);

  const { isOlder, keep } = useOlderCodings(member.projectId, document.id, reader.codings.loaded);
  const passage = usePassageTasks(reader, { mayChange, changeable }, wayBack);
  const cardActions = useMemo<CardActions>(
    () => ({
      projectId: member.projectId,
      goTo,
      addCode: (passage) => openQuickCode(passage),
      remove: (codings) => void actions.remove(codings),
      changeCode: (coding) => {
        leave();
        setQuickTask({ kind: "change", coding });
      },
      weigh: passage.weigh,
      split: passage.split,
      join: passage.join,
      joinAll: passage.joinAll,
      moveBoundary: beginBoundary,
      copyLink: (passage) => void copyLink({ pane, member, document }, passage.id),
      openMemo: openMemos,
      beginLink: links.begin,
      linkHere: links.linkHere,
      goToLinked: links.goToLinked,
      holdAgainst: claims.hold,
      isOlder,
      keep: (codings) => void keep(codings),
      codeOf: (codeId) => codeById.get(codeId),
      layerOf: (layerId) => layerById.get(layerId),
      mayChange,
      mayCode: reader.mayCode,
      mayLink: can(member.standing, "link.write"),
      mayHold: can(member.standing, "claim.write"),
    }),
    [
      goTo,
      openQuickCode,
      openMemos,
      leave,
      actions,
      beginBoundary,
      isOlder,
      keep,
      codeById,
      layerById,
      mayChange,
      reader.mayCode,
      pane,
      member,
      document,
      passage.weigh,
      passage.split,
      passage.join,
      passage.joinAll,
      links.begin,
      links.linkHere,
      links.goToLinked,
      claims.hold,
    ],
  );
  return {
    menu,
    setMenu,
    walk,
    details,
    round,
    links,
    claims,
    passage,
    quickTask,
    closeQuickTask,
    memoOn,
    openMemos,
    closeMemos,
    helping,
    openHelp,
    closeHelp,
    move,
    taken,
    changeable,
    movePassage,
    removeOwn,
    beginBoundary,
    target,
    openQuickCode,
    applyToSelection,
    repeatLast,
    inVivo,
    cardActions,
  };
}

export type ReaderTasks = ReturnType<typeof useReaderTasks>;

async function copyLink(
  reader: Pick<ReaderState, "pane" | "member" | "document">,
  passageId: string,
): Promise<void> {
  const url = paneAddress(reader);
  url.searchParams.delete("at");
  url.searchParams.set("passage", passageId);
  // Pages served over plain HTTP have no clipboard: there the address bar holds the link of the passage gone to.
  if (navigator.clipboard === undefined)
    return notifyDone("Go to the passage and copy the address of this page.");
  await navigator.clipboard.writeText(url.href);
  notifyDone("The link to this passage is copied.");
}
