"use client";

import { ActionIcon, Button, Paper, Tooltip } from "@mantine/core";
import { IconLink, IconQuote, IconScale, IconTag, IconX } from "@tabler/icons-react";
import { type RefObject, useLayoutEffect, useRef } from "react";
import { CodeButton } from "@/components/coding/code-button";
import type { Code } from "@/lib/codebook/code";
import type { PassagePlace } from "@/lib/coding/passage-place";
import { CommandKey, NamedWithKey } from "./command-key";
import classes from "./selection-toolbar.module.css";
import type { Surface } from "./surface";

interface Props {
  surface: Surface;
  container: RefObject<HTMLElement | null>;
  /** What is selected. */
  place: PassagePlace;
  /** The codes applied last, to be applied again with one press. */
  recent: readonly Code[];
  onApply: (codeId: string) => void;
  onQuickCode: () => void;
  onInVivo?: (() => void) | undefined;
  onHold: () => void;
  onCopyLink?: (() => void) | undefined;
  onClear: () => void;
}

/** What can be done with the selection, just below where it ends; along the foot of the window on a phone. */
export function SelectionToolbar(props: Props) {
  const { surface, container, place, recent, onApply, onQuickCode, onInVivo, onHold, onCopyLink, onClear } =
    props;
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () =>
      surface.repaints.follow(() => {
        const end = surface.endOf(place);
        if (bar.current === null || container.current === null) return;
        bar.current.hidden = end === null;
        if (end === null) return;
        const origin = container.current.getBoundingClientRect();
        const room = container.current.clientWidth - bar.current.offsetWidth - 8;
        const left = Math.max(8, Math.min(end.x - origin.left - 40, room));
        bar.current.style.translate = `${left}px ${end.top - origin.top + end.height + 6}px`;
      }),
    [surface, container, place],
  );
  return (
    <Paper
      ref={bar}
      dir="ltr"
      role="toolbar"
      aria-label="Selection"
      className={classes.bar}
      shadow="md"
      withBorder
    >
      <Button
        size="compact-sm"
        leftSection={<IconTag size={15} aria-hidden />}
        rightSection={<CommandKey command="quickCode" />}
        onClick={onQuickCode}
      >
        Code
      </Button>
      <span className={classes.recent}>
        {recent.map((code) => (
          <CodeButton key={code.id} code={code} onApply={onApply} />
        ))}
      </span>
      {onInVivo !== undefined && (
        <Tooltip label={<NamedWithKey name="In vivo: a new code named by these words" command="inVivo" />}>
          <ActionIcon variant="subtle" color="gray" aria-label="Code in vivo" onClick={onInVivo}>
            <IconQuote size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={<NamedWithKey name="Hold against a claim" command="holdAgainst" />}>
        <ActionIcon variant="subtle" color="gray" aria-label="Hold against a claim" onClick={onHold}>
          <IconScale size={16} />
        </ActionIcon>
      </Tooltip>
      {onCopyLink !== undefined && (
        <Tooltip label={<NamedWithKey name="Copy a link to these words" command="copyPlaceLink" />}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Copy a link to these words"
            onClick={onCopyLink}
          >
            <IconLink size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={<NamedWithKey name="Clear the selection" command="clear" />}>
        <ActionIcon variant="subtle" color="gray" aria-label="Clear the selection" onClick={onClear}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </Paper>
  );
}
