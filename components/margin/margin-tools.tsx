"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import type { Surface } from "@/components/reader/surface";
import { useHighlight } from "@/components/reader/use-highlight";
import type { ReaderState } from "@/components/reader/use-reader";
import type { ReaderTasks } from "@/components/reader/use-reader-tasks";
import type { Coding } from "@/lib/coding/coding";
import type { CodedPassage } from "@/lib/coding/document-codings";
import classes from "./margin-frame.module.css";
import { PassageMenu } from "./passage-menu";
import { StripeTip } from "./stripe-tip";
import { useMenuGesture } from "./use-menu-gesture";
import { usePointedStripe } from "./use-pointed-stripe";
import { useStripeDrag } from "./use-stripe-drag";

interface Props {
  reader: ReaderState;
  tasks: ReaderTasks;
  surface: Surface;
}

const nothing: CodedPassage["ranges"] = [];

/** What pointing at stripes, dragging them and asking for their menu does. */
export function MarginTools({ reader, tasks, surface }: Props) {
  const { passages, actions, announce } = reader;
  const { menu, setMenu, cardActions } = tasks;
  const [carried, setCarried] = useState<Coding | null>(null);
  const pointed = usePointedStripe(surface);
  useMenuGesture(surface, setMenu);
  const findCoding = (passageId: string, codingId: string) =>
    passages.get(passageId)?.codings.find(({ id }) => id === codingId);
  const moveTo = (coding: Coding, passage: CodedPassage) => {
    void actions.putOn([coding], passage);
    reader.choose(passage);
    setCarried(null);
  };
  const over = useStripeDrag(surface, {
    passages,
    mayDrag: (passageId, codingId) => {
      const coding = findCoding(passageId, codingId);
      return coding !== undefined && cardActions.mayChange(coding.layerId);
    },
    onMove: (codingId, passage) => {
      const coding = reader.codings.current().codings.get(codingId);
      if (coding !== undefined) moveTo(coding, passage);
    },
  });
  const carry = (coding: Coding) => {
    setCarried(coding);
    announce("Go to the passage it is to stand on and open its menu: there it can be put down.");
  };
  const close = () => {
    setMenu(null);
    reader.focusText();
  };
  const onMenu = menu === null ? undefined : passages.get(menu.passageId);
  const pointedAt = pointed === null ? undefined : passages.get(pointed.passageId);
  const lit = over ?? onMenu ?? pointedAt;
  useHighlight("reader-pointed", surface, lit?.ranges ?? nothing);
  return (
    <>
      {pointed !== null && pointedAt !== undefined && onMenu === undefined && over === null && (
        <StripeTip reader={reader} stripe={pointed} passage={pointedAt} />
      )}
      {menu !== null && onMenu !== undefined && (
        <PassageMenu
          reader={reader}
          tasks={tasks}
          passage={onMenu}
          place={menu}
          carried={carried}
          onCarry={carry}
          onDrop={(passage) => carried !== null && moveTo(carried, passage)}
          onClose={close}
        />
      )}
      {(carried !== null || reader.onlyCodeId !== null || reader.onlySmart !== null) && (
        <div className={classes.notes}>
          {carried !== null && (
            <p>
              Moving “{reader.names.code(carried.codeId)}”: choose “Move here” in the menu of another passage.
              <Button size="compact-xs" variant="light" onClick={() => setCarried(null)}>
                Cancel
              </Button>
            </p>
          )}
          {reader.onlyCodeId !== null && (
            <p>
              Only “{reader.names.code(reader.onlyCodeId)}” is shown.
              <Button size="compact-xs" variant="light" onClick={() => reader.showOnlyCode(null)}>
                Show all codes
              </Button>
            </p>
          )}
          {reader.onlySmart !== null && (
            <p>
              {reader.foundBySmart
                ? `Only what the smart code “${reader.onlySmart.name}” finds is shown.`
                : `Looking for what the smart code “${reader.onlySmart.name}” finds…`}
              <Button size="compact-xs" variant="light" onClick={() => reader.showOnlySmart(null)}>
                Show all passages
              </Button>
            </p>
          )}
        </div>
      )}
    </>
  );
}
