"use client";

import { Button } from "@mantine/core";
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { DifferenceView, TextWindow } from "@/lib/adjudication/difference-view";
import { intersectRanges } from "@/lib/agreement/overlap";
import type { CodeTree } from "@/lib/codebook/tree";
import { stepOffset } from "@/lib/coding/step-offset";
import type { Range } from "@/lib/shared/offset";
import { normaliseRanges, unflattenRanges } from "@/lib/text/ranges";
import { BoundaryCode, useBoundaryCode } from "./boundary-code";
import { cutPieces } from "./cut-pieces";
import { trimRanges } from "@/lib/text/trim-ranges";
import classes from "./decide-tools.module.css";

interface Props {
  difference: DifferenceView;
  window: TextWindow;
  nameOf: (layerId: string) => string;
  tree: CodeTree;
  onChoose: (codeId: string, ranges: [number, number][]) => void;
  onClose: () => void;
}

/** Draws other boundaries, from those of the coders, by keys or with the mouse, and says for which of their codes. */
export function DrawBoundaries({ difference, window: shown, nameOf, tree, onChoose, onClose }: Props) {
  const { codings } = difference;
  const { from, text } = shown;
  /** Offsets in the shown text. */
  const inWindow = (ranges: readonly Range[]) =>
    normaliseRanges(
      text,
      ranges.map(({ start, end }) => ({ start: start - from, end: end - from })),
    );
  const rangesOf = codings.map(({ ranges }) => inWindow(unflattenRanges(ranges)));
  const shared = rangesOf.reduce((both, ranges) => intersectRanges(both, ranges));
  const union = normaliseRanges(text, rangesOf.flat());
  const [ranges, setRanges] = useState<readonly Range[]>(rangesOf[0] ?? []);
  const code = useBoundaryCode(difference);
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), []);

  const [start, end] = [ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0];
  const move = (edge: "start" | "end", direction: 1 | -1, step: "word" | "character") => {
    const at = stepOffset(text, edge === "start" ? start : end, direction, step);
    const next = edge === "start" ? { start: at, end } : { start, end: at };
    if (next.start < next.end) setRanges(trimRanges(text, normaliseRanges(text, [next])));
  };
  const save = () => {
    if (ranges.length > 0)
      onChoose(
        code.codeId,
        ranges.map((each) => [each.start + from, each.end + from]),
      );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") save();
    else if (event.key === "Escape") onClose();
    else if (event.key === "ArrowLeft" || event.key === "ArrowRight")
      move(
        event.shiftKey ? "start" : "end",
        event.key === "ArrowRight" ? 1 : -1,
        event.altKey ? "character" : "word",
      );
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const takeSelection = () => {
    const selected = box.current && selectedIn(box.current);
    if (!selected || selected.start === selected.end) return;
    setRanges(trimRanges(text, normaliseRanges(text, [selected])));
    window.getSelection()?.removeAllRanges();
  };
  const words = ranges.map((each) => text.slice(each.start, each.end).replace(/\s+/g, " ")).join(" […] ");
  return (
    <div className={classes.panel} role="group" aria-label="Other boundaries">
      <div className={classes.line}>
        {codings.map(({ id, layerId }, index) => (
          <Button
            key={id}
            size="compact-sm"
            variant="default"
            onClick={() => setRanges(rangesOf[index] ?? [])}
          >
            As {nameOf(layerId)}
          </Button>
        ))}
        {codings.length > 1 && shared.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => setRanges(shared)}>
            What all cover
          </Button>
        )}
        {codings.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={() => setRanges(union)}>
            All that one covers
          </Button>
        )}
      </div>
      <p
        ref={box}
        className={classes.drawn}
        tabIndex={0}
        role="application"
        aria-label="Boundaries: arrow keys move the end by a word, with Shift the start, with Alt by a character; Enter takes them"
        dir="auto"
        lang={difference.language || undefined}
        onKeyDown={onKeyDown}
        onMouseUp={takeSelection}
      >
        {cutPieces(shown, ranges).map(({ start: at, piece, inside, hidden, breaks }) => (
          <Fragment key={at}>
            {breaks && <br />}
            {inside ? <mark hidden={hidden}>{piece}</mark> : <span hidden={hidden}>{piece}</span>}
          </Fragment>
        ))}
      </p>
      <p className={classes.hint} role="status">
        {words.length > 90 ? `${words.slice(0, 40)} … ${words.slice(-40)}` : words}
      </p>
      <p className={classes.hint}>
        Select with the mouse, or: ← → move the end by a word, Shift the start, Alt by a character. Enter
        takes it.
      </p>
      <BoundaryCode
        choice={code}
        tree={tree}
        disabled={ranges.length === 0}
        onSave={save}
        onClose={onClose}
      />
    </div>
  );
}

/** Where the selection begins and ends in an element's text; null where it is not in it. */
function selectedIn(element: HTMLElement): { start: number; end: number } | null {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const before = (node: Node, at: number) => {
    const measured = document.createRange();
    measured.selectNodeContents(element);
    measured.setEnd(node, at);
    return measured.toString().length;
  };
  return {
    start: before(range.startContainer, range.startOffset),
    end: before(range.endContainer, range.endOffset),
  };
}
