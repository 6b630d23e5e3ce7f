"use client";

import type { RefObject } from "react";
import type { Code } from "@/lib/codebook/code";
import type { CodedPassage } from "@/lib/coding/document-codings";
import type { PassagePlace } from "@/lib/coding/passage-place";
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
  selection: TextSelection;
  /** What is selected and not coded yet. */
  selected: PassagePlace | null;
  current: CodedPassage | null;
  /** Whether the current passage's boundaries may be moved. */
  movable: boolean;
  move: BoundaryMove;
  snapOffset: (at: number) => number;
  /** Null while selecting with the mouse and for those who may not code. */
  toolbar: {
    readonly recent: readonly Code[];
    readonly onApply: (codeId: string) => void;
    readonly onQuickCode: () => void;
    readonly onInVivo: (() => void) | undefined;
    readonly onHold: () => void;
    readonly onClear: () => void;
  } | null;
}

const none: readonly Range[] = [];

/** Everything that is placed over the text: selection, caret, handles, toolbar. */
export function TextOverlay(props: Props) {
  const { surface, container, selection, selected, current, movable, move, snapOffset, toolbar } = props;
  const { ranges, caret } = selection;
  useHighlight("reader-selection", surface, ranges);
  useHighlight("reader-current", surface, move.draft?.ranges ?? current?.ranges ?? none);
  const places = { surface, container };
  return (
    <>
      {caret !== null && move.draft === null && <Caret {...places} offset={caret} />}
      {current !== null && current.region === null && movable && (
        <BoundaryHandles {...places} passage={current} move={move} snapOffset={snapOffset} />
      )}
      {toolbar !== null && selected !== null && (
        <SelectionToolbar {...places} place={selected} {...toolbar} />
      )}
    </>
  );
}
