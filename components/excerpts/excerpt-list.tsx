"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Choice } from "@/components/coding/use-choice";
import { letBrowserAnchor } from "@/components/shell/let-browser-anchor";
import type { ExcerptsView } from "@/lib/analysis/excerpt-view";
import { ExcerptCard } from "./excerpt-card";
import classes from "./excerpt-list.module.css";
import { findPlace, keepPlace } from "./kept-place";

interface Props {
  projectId: string;
  /** The list's address: under it the place in the list is remembered. */
  search: string;
  parts: readonly ExcerptsView[];
  hasMore: boolean;
  loadMore: () => void;
  choice: Choice;
}

/** Pixels: a card of three lines of text. */
const ESTIMATE = 168;
/** Excerpts before the end of what is loaded at which more are asked for. */
const AHEAD = 20;

/** Excerpts one below the other; only those near the window are in the page. */
export function ExcerptList({ projectId, search, parts, hasMore, loadMore, choice }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [kept] = useState(() => findPlace(`${projectId}?${search}`));
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const excerpts = parts.flatMap((part) => part.excerpts);
  const names = {
    documents: parts.at(-1)?.documents ?? {},
    layers: parts.at(-1)?.layers ?? {},
    codes: Object.assign({}, ...parts.map(({ codes }) => codes)) as ExcerptsView["codes"],
  };
  const virtualizer = useVirtualizer({
    count: excerpts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATE,
    getItemKey: (index) => excerpts[index]!.passageId,
    overscan: 6,
    initialOffset: kept?.offset ?? 0,
    initialMeasurementsCache: kept?.measurements ?? [],
  });
  useEffect(() => letBrowserAnchor(virtualizer), [virtualizer]);
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= excerpts.length - AHEAD) loadMore();
  }, [hasMore, last, excerpts.length, loadMore]);

  useFocusOn(scroller, items.length > 0 ? (kept?.passageId ?? null) : null);
  const leave = (passageId: string) =>
    keepPlace(`${projectId}?${search}`, {
      offset: scroller.current?.scrollTop ?? 0,
      measurements: virtualizer.takeSnapshot(),
      passageId,
    });
  const toggle = useCallback((passageId: string) => {
    setOpen((now) => {
      const next = new Set(now);
      if (!next.delete(passageId)) next.add(passageId);
      return next;
    });
  }, []);

  return (
    <div ref={scroller} className={classes.scroller} tabIndex={-1}>
      <div role="list" className={classes.list}>
        <div aria-hidden style={{ height: items[0]?.start ?? 0 }} />
        {items.map(({ index, key }) => {
          const excerpt = excerpts[index]!;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={parts[0]?.total ?? -1}
            >
              <ExcerptCard
                projectId={projectId}
                excerpt={excerpt}
                names={names}
                chosen={choice.choosing ? choice.ids.has(excerpt.passageId) : null}
                onChoose={() => choice.toggle(excerpt.passageId)}
                open={open.has(excerpt.passageId)}
                onToggle={() => toggle(excerpt.passageId)}
                onLeave={() => leave(excerpt.passageId)}
              />
            </div>
          );
        })}
        <div aria-hidden style={{ height: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) }} />
      </div>
    </div>
  );
}

/** Gives the focus back to the link by which somebody left for the text; null: not (yet). */
function useFocusOn(scroller: React.RefObject<HTMLDivElement | null>, passageId: string | null) {
  useEffect(() => {
    if (passageId === null) return;
    const link = scroller.current?.querySelector<HTMLElement>(`[data-passage="${CSS.escape(passageId)}"]`);
    link?.focus({ preventScroll: true });
  }, [scroller, passageId]);
}
