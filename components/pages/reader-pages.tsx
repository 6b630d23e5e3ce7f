"use client";

import { type DragEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { selectionDragType } from "@/components/codebook/use-tree-drag";
import { TextOverlay } from "@/components/reader/text-overlay";
import { isPlainClick } from "@/components/reader/is-plain-click";
import type { ReaderHandlers } from "@/components/reader/reader-commands";
import type { ReaderState } from "@/components/reader/use-reader";
import { useReaderCommands } from "@/components/reader/use-reader-commands";
import { useReaderKeys } from "@/components/reader/use-reader-keys";
import type { ReaderTasks } from "@/components/reader/use-reader-tasks";
import { useToolbar } from "@/components/reader/use-toolbar";
import { directionOf } from "@/lib/text/languages";
import { nameOfPage } from "@/lib/text/page";
import { isOnText } from "./is-on-text";
import { LockedNotice } from "./locked-notice";
import { PageSheet } from "./page-sheet";
import { PageSurface } from "./page-surface";
import { PagesBar } from "./pages-bar";
import classes from "./reader-pages.module.css";
import { RegionOnPage } from "./region-on-page";
import { usePagePointer } from "./use-page-pointer";
import { usePageRuns } from "./use-page-runs";
import { usePageWindow } from "./use-page-window";
import { usePageZoom } from "./use-page-zoom";
import { usePrintedPdf } from "./use-printed-pdf";
import { useRegionTool } from "./use-region-tool";

interface Props {
  reader: ReaderState;
  tasks: ReaderTasks;
  label: string;
  inVivo: (() => void) | undefined;
}

/** Pixels beside the widest page: the margin for stripes, see the style sheet, and a little air. */
const besidePage = (width: number) => (width > 760 ? 202 : width > 520 ? 76 : 36);

/** The pages as printed, with the same passages, caret, keys and tools as the text. */
export function ReaderPages({ reader, tasks, label, inVivo }: Props) {
  const { document, surface, stand, selection, current, passages, announce } = reader;
  const { projectId } = reader.member;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const pageField = useRef<HTMLInputElement>(null);
  const zoom = usePageZoom(document.pages, scroller, root, besidePage);
  const [near, look] = usePageWindow(zoom.layout, scroller);
  const runs = usePageRuns({ ...document, projectId }, near.first, near.last);

  const url = `/api/projects/${projectId}/documents/${document.id}/printed`;
  const isPdf = document.mediaType === "application/pdf";
  const [printed, unlock] = usePrintedPdf(isPdf ? url : null);
  const source = isPdf ? (printed.state === "open" ? printed.pdf : null) : url;

  useLayoutEffect(() => {
    const pages = root.current;
    if (scroller === null || pages === null) return;
    return stand(() => new PageSurface(pages, scroller, document));
  }, [scroller, stand, document]);
  const own = surface instanceof PageSurface ? surface : null;
  const { layout } = zoom;
  useLayoutEffect(() => {
    if (layout !== null) own?.setLayout(layout);
  }, [own, layout]);

  const tool = useRegionTool(reader, near.current);
  const pointer = usePagePointer(reader, tool.drawing, tool.stop);
  const { handlers, answers } = useReaderCommands(reader, tasks);
  useWheelZoom(scroller, zoom.step);

  const toPage = useCallback(
    (index: number) => {
      const top = layout?.tops[index];
      const page = document.pages[index];
      if (top === undefined || page === undefined) return;
      scroller?.scrollTo({ top: top - 8 });
      announce(`Page ${nameOfPage(page)}`);
    },
    [scroller, layout, document, announce],
  );
  const pageHandlers: ReaderHandlers = {
    larger: () => zoom.step(1),
    smaller: () => zoom.step(-1),
    fitWidth: zoom.fit,
    placeRegion: tool.place,
    nextPage: () => toPage(near.current + 1),
    previousPage: () => toPage(near.current - 1),
    takePage: () => pageField.current?.focus(),
  };
  const onKeyDown = useReaderKeys({ ...handlers, ...pageHandlers }, answers, tasks.move);
  const onFocus = useCallback(() => {
    if (own === null || selection.caret !== null) return selection.restore();
    selection.place(own.firstInView() ?? 0);
  }, [own, selection]);
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.setData(selectionDragType, "selection");
    event.dataTransfer.effectAllowed = "copyLink";
  };
  const onScroll = () => {
    look();
    reader.onScroll();
  };
  const onClick = (event: React.MouseEvent) => {
    const stripe = (event.target as Element).closest<HTMLElement>("[data-stripe]");
    const passage = stripe && passages.get(stripe.dataset.stripe ?? "");
    if (passage) reader.goTo(passage);
    else pointer.onClick(event);
    const { clientX: x, clientY: y } = event;
    const meant = passage || (own !== null && (own.regionAt(x, y) !== null || isOnText(own.map, x, y)));
    if (meant && isPlainClick(event)) tasks.details.openSoon(event);
  };
  const toolbar = useToolbar(reader, tasks, { pressed: pointer.pressed, inVivo });
  const shown = layout === null ? [] : document.pages.slice(near.first, near.last + 1);

  return (
    <>
      <PagesBar
        pages={document.pages}
        field={pageField}
        current={near.current}
        onPage={toPage}
        onNamed={(index) => {
          toPage(index);
          // The caret comes along: it is put where the window now begins.
          if (own !== null && selection.ranges.length === 0)
            selection.place(document.pages[index]?.start ?? 0);
          root.current?.focus({ preventScroll: true });
        }}
        zoom={zoom}
        tool={reader.mayCode ? { on: tool.drawing, onToggle: tool.toggle } : null}
      />
      {isPdf && <LockedNotice printed={printed} onPassword={unlock} />}
      <div
        ref={setScroller}
        className={classes.scroller}
        onScroll={onScroll}
        onWheel={() => own?.forgetAwaited()}
      >
        <div ref={content} className={classes.content} dir={directionOf(document.language)}>
          <div
            ref={root}
            role="document"
            aria-label={label}
            aria-describedby="reader-keys"
            tabIndex={0}
            className={classes.text}
            data-reader-text
            data-drawing={tool.drawing || undefined}
            style={{ width: layout?.width ?? 0, height: layout?.height ?? 0 }}
            onKeyDown={onKeyDown}
            onFocus={onFocus}
            onClick={onClick}
            onDragStart={onDragStart}
            onDragEnd={(event) => (event.currentTarget.draggable = false)}
            {...pointer.handlers}
          >
            {own !== null &&
              layout !== null &&
              shown.map((page) => (
                <PageSheet
                  key={page.index}
                  surface={own}
                  page={page}
                  runs={runs.get(page.index) ?? null}
                  top={layout.tops[page.index] ?? 0}
                  scale={layout.scale}
                  source={source}
                >
                  <RegionOnPage
                    reader={reader}
                    tasks={tasks}
                    page={page}
                    scale={layout.scale}
                    placed={tool.placed}
                  />
                </PageSheet>
              ))}
          </div>
          {own !== null && (
            <TextOverlay
              surface={own}
              container={content}
              selection={selection}
              selected={reader.selected}
              current={current}
              movable={
                reader.pane.active &&
                !pointer.pressed &&
                current !== null &&
                tasks.changeable(current).length > 0
              }
              move={tasks.move}
              snapOffset={reader.snap.snapOffset}
              toolbar={toolbar}
            />
          )}
        </div>
      </div>
    </>
  );
}

/** The wheel with Ctrl held changes the size of the pages and not of everything. */
function useWheelZoom(scroller: HTMLElement | null, step: (direction: 1 | -1, at?: number) => void) {
  useEffect(() => {
    if (scroller === null) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      step(event.deltaY < 0 ? 1 : -1, event.clientY - scroller.getBoundingClientRect().top);
    };
    scroller.addEventListener("wheel", onWheel, { passive: false });
    return () => scroller.removeEventListener("wheel", onWheel);
  }, [scroller, step]);
}
