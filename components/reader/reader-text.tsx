"use client";

import { type MouseEvent, useCallback, useMemo, useState } from "react";
import { compareInText } from "@/lib/coding/document-codings";
import { scrollToOffset } from "./text-geometry";
import { TextOverlay } from "./text-overlay";
import { TextPane } from "./text-pane";
import type { ReaderState } from "./use-reader";
import { type KeyActions, useReaderKeys } from "./use-reader-keys";
import type { ReaderTasks } from "./use-reader-tasks";

/** Pixels kept free above and below the caret when it is scrolled into view. */
const room = 64;

interface Props {
  reader: ReaderState;
  tasks: ReaderTasks;
  label: string;
  inVivo: (() => void) | undefined;
}

/** The text with its caret: what mouse and keys do in it. */
export function ReaderText({ reader, tasks, label, inVivo }: Props) {
  const { map, painter, document, attach, selection, current, passages, codeById } = reader;
  const [pressed, setPressed] = useState(false);
  const keyActions = useKeyActions(reader, tasks);
  const onKeyDown = useReaderKeys(keyActions, tasks.move);

  const onFocus = useCallback(() => {
    const selected = globalThis.document.getSelection()?.anchorNode ?? null;
    if (map === null || map.root.contains(selected)) return;
    if (selection.caret !== null) selection.restore();
    else selection.place(firstInView(reader) ?? document.blocks[0]?.start ?? 0);
  }, [map, selection, reader, document]);
  const onPress = (adding: boolean) => {
    setPressed(true);
    globalThis.document.addEventListener("pointerup", () => setPressed(false), { once: true });
    if (adding) selection.keepRanges();
    else selection.dropKept();
  };
  const onClick = (event: MouseEvent) => {
    const stripe = (event.target as Element).closest<HTMLElement>("[data-stripe]");
    const passage = stripe && passages.get(stripe.dataset.stripe ?? "");
    if (passage) return reader.goTo(passage);
    // Pressed inside what is selected, Chromium afterwards leaves no selection at all instead of a caret.
    const { clientX, clientY } = event;
    window.setTimeout(() => {
      const at = map?.readSelection() === null ? map.offsetAtPoint(clientX, clientY) : null;
      if (typeof at === "number") selection.place(at);
    });
  };
  const recent = useMemo(
    () => reader.recentIds.flatMap((id) => codeById.get(id) ?? []).slice(0, 3),
    [reader.recentIds, codeById],
  );
  const toolbar =
    reader.mayCode && !pressed && tasks.quickTask === null
      ? {
          recent,
          onApply: tasks.applyToSelection,
          onQuickCode: () => tasks.openQuickCode(tasks.target),
          onInVivo: inVivo,
        }
      : null;
  return (
    <TextPane
      label={label}
      text={document.text}
      blocks={document.blocks}
      language={document.language}
      attach={attach}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onPress={onPress}
      onClick={onClick}
      onScroll={reader.onScroll}
    >
      {(content) =>
        map !== null &&
        painter !== null && (
          <TextOverlay
            map={map}
            container={content}
            version={reader.version}
            selection={selection}
            current={current}
            movable={!pressed && current !== null && tasks.changeable(current).length > 0}
            move={tasks.move}
            toolbar={toolbar}
          />
        )
      }
    </TextPane>
  );
}

/** The offset of the first text in the window, where a caret that comes by Tab begins. */
function firstInView({ map, scroller }: ReaderState): number | null {
  const view = scroller?.getBoundingClientRect();
  const block = map?.root.querySelector("[data-b]");
  if (!view || !block || !map) return null;
  return map.offsetAtPoint(block.getBoundingClientRect().left + 4, view.top + room);
}

function useKeyActions(reader: ReaderState, tasks: ReaderTasks): KeyActions {
  const { map, scroller, selection, current, passages, document, codeById, actions } = reader;
  const byShortcut = useMemo(
    () => new Map([...codeById.values()].map((code) => [code.shortcut?.toLowerCase(), code])),
    [codeById],
  );
  const walk = (direction: 1 | -1) => {
    const at = selection.caret ?? -1;
    const start = (index: number) => ordered[index]!.ranges[0]!.start;
    const ordered = [...passages.values()].sort(compareInText);
    const from = current === null ? -1 : ordered.findIndex(({ id }) => id === current.id);
    let next = from === -1 ? ordered.findIndex((_, i) => start(i) > at) : from + direction;
    if (from === -1 && direction === -1) next = (next === -1 ? ordered.length : next) - 1;
    const passage = ordered[next];
    if (passage === undefined) return reader.announce("No more passages in this direction.");
    reader.goTo(passage);
    const names = passage.codings.map(
      ({ codeId, layerId }) => `${reader.names.code(codeId)}, ${reader.names.coder(layerId)}`,
    );
    reader.announce(`Passage ${next + 1} of ${ordered.length}: ${names.join("; ")}`);
  };
  return {
    quickCode: () => tasks.openQuickCode(tasks.target),
    inVivo: tasks.inVivo,
    keepRanges: () => {
      selection.keepRanges();
      reader.announce("Kept. Select another range.");
    },
    selectAll: () => selection.place(0, document.text.length),
    clear: selection.clear,
    walk,
    removeCurrent: tasks.removeOwn,
    beginBoundary: () => {
      if (current !== null && tasks.changeable(current).length > 0) tasks.beginBoundary(current);
    },
    openMemo: () => current !== null && tasks.openMemos(current),
    help: tasks.openHelp,
    goToDocument: reader.goToDocument,
    applyShortcut: (key) => {
      const code = byShortcut.get(key.toLowerCase());
      if (code === undefined || !code.codable || tasks.target === null || !reader.mayCode) return false;
      void actions.apply(tasks.target, code.id);
      return true;
    },
    moved: () => {
      const focus = map?.readSelection()?.focus;
      if (map && scroller && focus !== undefined) scrollToOffset(map, scroller, focus, { room });
    },
  };
}
