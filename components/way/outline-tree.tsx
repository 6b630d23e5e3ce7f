"use client";

import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import type { ReaderState } from "@/components/reader/use-reader";
import { startOf } from "@/lib/coding/passage-place";
import { offset } from "@/lib/shared/offset";
import { type OutlineEntry, countUnderHeadings, headingAt, listShownHeadings } from "@/lib/text/outline";
import { OutlineRow } from "./outline-row";
import classes from "./outline.module.css";
import { usePlaceInView } from "./use-place-in-view";

interface Props {
  reader: ReaderState;
  /** At least one. */
  entries: readonly OutlineEntry[];
}

/** Fewer headings are seen at a glance. */
const worthFiltering = 8;

const toggled = (closed: ReadonlySet<number>, start: number): ReadonlySet<number> => {
  const next = new Set(closed);
  if (!next.delete(start)) next.add(start);
  return next;
};

/** The headings as a tree: arrow keys move in it, right and left open and close, Enter goes to the text. */
export function OutlineTree({ reader, entries }: Props) {
  const { surface, going, focusText, announce } = reader;
  const treeId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const [filter, setFilter] = useState("");
  const passages = useDeferredValue(reader.passages);
  const counts = useMemo(
    () => countUnderHeadings(entries, [...passages.values()].map(startOf)),
    [entries, passages],
  );
  const shown = useMemo(() => listShownHeadings(entries, closed, filter), [entries, closed, filter]);
  const at = headingAt(entries, usePlaceInView(surface) ?? -1);
  const [chosen, setChosen] = useState<number | null>(null);
  const active = chosen !== null && shown.includes(chosen) ? chosen : shown.includes(at) ? at : shown[0];

  useEffect(() => {
    list.current?.querySelector('[aria-current="location"]')?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const goTo = (index: number) => {
    const start = offset(entries[index]!.start);
    setChosen(index);
    going.goTo({ start, end: start });
    focusText();
    announce(`Heading: ${entries[index]!.title}`);
  };
  const choose = (index: number | undefined) => {
    if (index === undefined) return;
    setChosen(index);
    list.current?.querySelector(`[data-heading="${index}"]`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (active === undefined) return;
    const entry = entries[active]!;
    const open = entry.hasChildren && !closed.has(entry.start);
    const place = shown.indexOf(active);
    const answers: Record<string, () => void> = {
      ArrowDown: () => choose(shown[place + 1]),
      ArrowUp: () => choose(shown[place - 1]),
      Home: () => choose(shown[0]),
      End: () => choose(shown.at(-1)),
      ArrowRight: () => {
        if (open) choose(shown[place + 1]);
        else if (entry.hasChildren) setClosed(toggled(closed, entry.start));
      },
      ArrowLeft: () => {
        if (open) setClosed(toggled(closed, entry.start));
        else choose(shown.includes(entry.parent) ? entry.parent : undefined);
      },
      Enter: () => goTo(active),
    };
    const answer = answers[event.key];
    if (answer === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    answer();
  };
  return (
    <>
      {entries.length >= worthFiltering && (
        <TextInput
          size="xs"
          mx={8}
          mb={4}
          aria-label="Filter headings"
          placeholder="Filter headings"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      {shown.length === 0 && <p className={classes.none}>No heading has these words.</p>}
      <ul
        ref={list}
        role="tree"
        aria-label="Headings"
        tabIndex={0}
        aria-activedescendant={active === undefined ? undefined : `${treeId}-${active}`}
        className={classes.tree}
        onKeyDown={onKeyDown}
      >
        {shown.map((index) => (
          <OutlineRow
            key={entries[index]!.start}
            id={`${treeId}-${index}`}
            index={index}
            entry={entries[index]!}
            count={counts[index]!}
            open={!closed.has(entries[index]!.start)}
            active={index === active}
            present={index === at}
            onToggle={() => setClosed(toggled(closed, entries[index]!.start))}
            onGoTo={() => goTo(index)}
          />
        ))}
      </ul>
    </>
  );
}
