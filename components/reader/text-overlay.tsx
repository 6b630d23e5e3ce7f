"use client";

import type { RefObject } from "react";
import type { Code } from "@/lib/codebook/code";
import type { CodedPassage } from "@/lib/coding/document-codings";
import type { Range } from "@/lib/shared/offset";
import { BoundaryHandles } from "./boundary-handles";
import { Caret } from "./caret";
import { SelectionToolbar } from "./selection-toolbar";
import type { Surface } from "./surface";
import type { BoundaryMove } from "./use-boundary";
import { useHighlight } from "./use-highlight";
import type { TextSelection } from "./use-text-selection";

interface Props {
  surface: Surface;
  container: RefObject<HTMLElement | null>;
  version: number;
  selection: TextSelection;
  current: CodedPassage | null;
  /** Whether the current passage's boundaries may be moved. */
  movable: boolean;
  move: BoundaryMove;
  /** Null while selecting with the mouse and for those who may not code. */
  toolbar: {
    readonly recent: readonly Code[];
    readonly onApply: (codeId: string) => void;
    readonly onQuickCode: () => void;
    readonly onInVivo: (() => void) | undefined;
  } | null;
}

const none: readonly Range[] = [];

/** Everything that is placed over the text: selection, caret, handles, toolbar. */
export function TextOverlay(props: Props) {
  const { surface, container, version, selection, current, movable, move, toolbar } = props;
  const { map } = surface;
  const { ranges, caret } = selection;
  useHighlight("reader-selection", surface, ranges, version);
  useHighlight("reader-current", surface, move.draft?.ranges ?? current?.ranges ?? none, version);
  const places = { map, container, version };
  const end = ranges[ranges.length - 1]?.end;
  return (
    <>
      {caret !== null && move.draft === null && <Caret {...places} offset={caret} />}
      {current !== null && movable && <BoundaryHandles {...places} passage={current} move={move} />}
      {toolbar !== null && end !== undefined && (
        <SelectionToolbar {...places} end={end} {...toolbar} onClear={selection.clear} />
      )}
    </>
  );
}
