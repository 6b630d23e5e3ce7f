"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { type ShownText, shownRanges } from "@/lib/pseudonyms/shown-text";
import type { Hit } from "@/lib/text/find-text";
import { hitContext } from "@/lib/text/hit-context";
import classes from "./hit-list.module.css";

interface Props {
  shown: ShownText;
  hits: readonly Hit[];
  /** The hit one is at. */
  at: number;
  onGoTo: (index: number) => void;
}

/** Pixels; the same in the style sheet. */
const rowHeight = 29;
/** Hits that a page key goes over. */
const page = 7;

/** Every hit with the words around it; arrow keys choose one, Enter goes there. Only rows near the window are in the page. */
export function HitList({ shown, hits, at, onGoTo }: Props) {
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(at);
  const [seen, setSeen] = useState({ hits, at });
  if (seen.hits !== hits || seen.at !== at) {
    setSeen({ hits, at });
    setChosen(at);
  }
  const virtualizer = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  useEffect(() => virtualizer.scrollToIndex(chosen), [virtualizer, chosen, hits]);

  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Record<string, number> = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen - 1,
      PageDown: chosen + page,
      PageUp: chosen - page,
      Home: 0,
      End: hits.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) setChosen(Math.max(0, Math.min(hits.length - 1, target)));
    else if (event.key === "Enter") onGoTo(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label="All hits"
      aria-activedescendant={`${listId}-${chosen}`}
      tabIndex={0}
      className={classes.list}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const { before, words, after } = hitContext(
            shown.text,
            shown.blocks,
            shownRanges(shown, hits[index]!),
          );
          return (
            <div
              key={index}
              id={`${listId}-${index}`}
              role="option"
              dir="auto"
              aria-selected={index === at}
              aria-posinset={index + 1}
              aria-setsize={hits.length}
              data-active={index === chosen || undefined}
              className={classes.hit}
              style={{ translate: `0 ${start}px` }}
              onClick={() => onGoTo(index)}
            >
              <span className={classes.number}>{(index + 1).toLocaleString("en-US")}</span>
              <span className={classes.before}>
                <bdi>{before}</bdi>
              </span>
              <b className={classes.words}>{words}</b>
              <span className={classes.after}>{after}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
