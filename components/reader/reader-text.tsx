"use client";

import { type MouseEvent, useCallback, useState } from "react";
import { SpokenMark } from "@/components/recording/spoken-mark";
import type { Listening } from "@/components/recording/use-listening";
import { quoteShown } from "@/lib/pseudonyms/shown-text";
import { caretInBoth, drawnName } from "./drawn-name";
import { isPlainClick } from "./is-plain-click";
import { StructureMenu } from "./structure-menu";
import { TextOverlay } from "./text-overlay";
import { type Press, TextPane } from "./text-pane";
import type { ReaderState } from "./use-reader";
import { useReaderCommands } from "./use-reader-commands";
import { useReaderKeys } from "./use-reader-keys";
import type { ReaderTasks } from "./use-reader-tasks";
import { useToolbar } from "./use-toolbar";

interface Props {
  reader: ReaderState;
  tasks: ReaderTasks;
  listening: Listening;
  label: string;
  inVivo: (() => void) | undefined;
}

/** Whether nothing is selected; so where the browser tells of no selection in the text at all. */
const isCaret = (read: { anchor: number; focus: number } | null | undefined): boolean =>
  !read || read.anchor === read.focus;

/** The text with its caret: what mouse and keys do in it. */
export function ReaderText({ reader, tasks, listening, label, inVivo }: Props) {
  const { map, surface, document, attach, selection, current, passages } = reader;
  const [pressed, setPressed] = useState(false);
  const { handlers, answers } = useReaderCommands(reader, tasks);
  const playing = listening.commands(selection.caret);
  const onKeyDown = useReaderKeys({ ...handlers, ...playing }, answers, tasks.move);

  const onFocus = useCallback(() => {
    const selected = globalThis.document.getSelection()?.anchorNode ?? null;
    if (map === null || map.root.contains(selected)) return;
    if (selection.caret !== null) selection.restore();
    else selection.place(surface?.firstInView() ?? document.blocks[0]?.start ?? 0);
  }, [map, surface, selection, document]);
  const onPress = ({ adding, exact }: Press) => {
    setPressed(true);
    // Dragging what is selected ends with the second of these.
    const ends = new AbortController();
    const release = (event: Event) => {
      ends.abort();
      setPressed(false);
      // The browser has the last word on what is selected: after this event and the click.
      if (!exact && event.type === "pointerup") window.setTimeout(reader.snap.snapSelection);
    };
    for (const type of ["pointerup", "pointercancel"])
      globalThis.document.addEventListener(type, release, { signal: ends.signal });
    if (adding) selection.keepRanges();
    else selection.dropKept();
  };
  const onClick = (event: MouseEvent) => {
    const time = (event.target as Element).closest<HTMLElement>("[data-time]");
    if (time !== null) return listening.playFrom(Number(time.dataset.time));
    const stripe = (event.target as Element).closest<HTMLElement>("[data-stripe]");
    const passage = stripe && passages.get(stripe.dataset.stripe ?? "");
    if (passage) {
      reader.goTo(passage);
      return tasks.details.openSoon(event);
    }
    if (isPlainClick(event) && (event.target as Element).closest("mark[data-p]"))
      tasks.details.openSoon(event);
    // Pressed inside what is selected, Chromium afterwards leaves no selection at all instead of a caret.
    const { clientX, clientY, detail } = event;
    const clicked =
      detail >= 3 && !event.ctrlKey && !event.metaKey ? map?.offsetAtPoint(clientX, clientY) : null;
    const drawn = (event.target as Element).closest<HTMLElement>("[data-as]");
    const name = drawn === null ? undefined : drawnName(drawn, reader.shown.names);
    // What is drawn for a name has no word that the browser could select.
    if (name !== undefined && detail === 2) return selection.stretch(name.start, name.end);
    if (name !== undefined && isPlainClick(event) && isCaret(map?.readSelection())) {
      const innermost = passages.get(drawn?.dataset.p?.split(" ").at(-1) ?? "");
      const at = innermost === undefined ? null : caretInBoth(name, innermost.ranges);
      if (at !== null) return selection.place(at);
    }
    // A second press selects the word, as everywhere; the browser takes the block at the third.
    if (typeof clicked === "number")
      return reader.growing.selectAround(clicked, detail === 3 ? "sentence" : "block");
    window.setTimeout(() => {
      const at = map?.readSelection() === null ? map.offsetAtPoint(clientX, clientY) : null;
      if (typeof at === "number") selection.place(at);
    });
  };
  const toolbar = useToolbar(reader, tasks, { pressed, inVivo });
  return (
    <TextPane
      label={label}
      text={document.text}
      blocks={document.blocks}
      language={document.language}
      names={reader.shown.names}
      withheld={reader.naming.awaited}
      quote={() => quoteShown(reader.shown, selection.ranges)}
      correcting={reader.structure.correcting}
      attach={attach}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onPress={onPress}
      onClick={onClick}
      onScroll={reader.onScroll}
    >
      {(content) =>
        surface !== null && (
          <>
            <SpokenMark
              surface={surface}
              heard={listening.heard}
              following={listening.following && listening.player.playing}
            />
            {reader.structure.correcting && selection.caret !== null && (
              <StructureMenu
                surface={surface}
                container={content}
                blocks={document.blocks}
                caret={selection.caret}
                structure={reader.structure}
                onClose={reader.focusText}
              />
            )}
            <TextOverlay
              surface={surface}
              container={content}
              selection={selection}
              selected={reader.selected}
              current={current}
              movable={
                reader.pane.active && !pressed && current !== null && tasks.changeable(current).length > 0
              }
              move={tasks.move}
              snapOffset={reader.snap.snapOffset}
              toolbar={toolbar}
            />
          </>
        )
      }
    </TextPane>
  );
}
