"use client";

import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useRef,
} from "react";
import { selectionDragType } from "@/components/codebook/use-tree-drag";
import type { ShownName } from "@/lib/pseudonyms/shown-name";
import type { Block } from "@/lib/text/block";
import { TextBody } from "./text-body";
import classes from "./text-pane.module.css";

/** What is held while the pointer is pressed. */
export interface Press {
  /** Ctrl: for a second range. */
  readonly adding: boolean;
  /** Alt: exactly the letters drawn over are selected. */
  readonly exact: boolean;
}

interface Props {
  label: string;
  text: string;
  blocks: readonly Block[];
  /** BCP 47; "" when unknown. */
  language: string;
  /** Names that are shown as something else. */
  names: readonly ShownName[];
  /** Nothing of the text is shown yet: it is not known what stands for names. */
  withheld: boolean;
  /** The selected words as they are shown, to be carried elsewhere. */
  quote: () => string;
  /** Every block shows its kind. */
  correcting: boolean;
  /** The ref of the element that scrolls. */
  attach: (scroller: HTMLElement | null) => (() => void) | undefined;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: () => void;
  /** A press in the text, before the browser moves its selection. */
  onPress: (press: Press) => void;
  onClick: (event: MouseEvent) => void;
  onScroll: () => void;
  /** What lies over the text, placed in the scrolled content: caret, toolbar, handles. */
  children: (content: RefObject<HTMLDivElement | null>) => ReactNode;
}

/** The scrolled text. It takes the focus, so that a caret of its own can walk through it. */
export function TextPane(props: Props) {
  const {
    label,
    text,
    blocks,
    language,
    names,
    withheld,
    quote,
    correcting,
    attach,
    onKeyDown,
    onFocus,
    onPress,
    onClick,
    onScroll,
    children,
  } = props;
  const content = useRef<HTMLDivElement>(null);
  const carrySelection = (event: DragEvent) => {
    // Else the browser lets go, over another window, what stands in the page: the names themselves.
    if (names.length > 0) {
      event.dataTransfer.clearData();
      event.dataTransfer.setData("text/plain", quote());
    }
    event.dataTransfer.setData(selectionDragType, "selection");
    event.dataTransfer.effectAllowed = "copyLink";
  };
  return (
    <div ref={attach} className={classes.scroller} data-reading-surface onScroll={onScroll}>
      <div ref={content} className={classes.content}>
        <div
          role="document"
          aria-label={label}
          aria-describedby="reader-keys"
          tabIndex={0}
          className={classes.text}
          data-reader-text
          data-withheld={withheld || undefined}
          data-correcting={correcting || undefined}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onPointerDown={(event) => onPress({ adding: event.ctrlKey || event.metaKey, exact: event.altKey })}
          onClick={onClick}
          onDragStart={carrySelection}
        >
          <TextBody text={text} blocks={blocks} language={language} names={names} />
        </div>
        {children(content)}
      </div>
    </div>
  );
}
