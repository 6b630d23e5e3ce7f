"use client";

import { ActionIcon, Button, Kbd, Paper, Tooltip } from "@mantine/core";
import { IconQuote, IconTag, IconX } from "@tabler/icons-react";
import { type RefObject, useLayoutEffect, useRef } from "react";
import { CodeDot } from "@/components/codebook/code-dot";
import type { Code } from "@/lib/codebook/code";
import classes from "./selection-toolbar.module.css";
import { spotOf } from "./text-geometry";
import type { TextMap } from "./text-map";

interface Props {
  map: TextMap;
  container: RefObject<HTMLElement | null>;
  /** Where the selection ends, as an offset. */
  end: number;
  version: number;
  /** The codes applied last, to be applied again with one press. */
  recent: readonly Code[];
  onApply: (codeId: string) => void;
  onQuickCode: () => void;
  onInVivo?: (() => void) | undefined;
  onClear: () => void;
}

/** What can be done with the selection, just below where it ends; along the foot of the window on a phone. */
export function SelectionToolbar(props: Props) {
  const { map, container, end, version, recent, onApply, onQuickCode, onInVivo, onClear } = props;
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const spot = container.current && spotOf(map, container.current, end, -1);
    if (spot === null || bar.current === null || container.current === null) return;
    const room = container.current.clientWidth - bar.current.offsetWidth - 8;
    const left = Math.max(8, Math.min(spot.left - 40, room));
    bar.current.style.translate = `${left}px ${spot.top + spot.height + 6}px`;
  }, [map, container, end, version]);
  return (
    <Paper ref={bar} role="toolbar" aria-label="Selection" className={classes.bar} shadow="md" withBorder>
      <Button
        size="compact-sm"
        leftSection={<IconTag size={15} aria-hidden />}
        rightSection={<Kbd size="xs">C</Kbd>}
        onClick={onQuickCode}
      >
        Code
      </Button>
      {recent.map(({ id, name, color }) => (
        <Tooltip key={id} label={`Apply ${name}`} openDelay={400}>
          <button type="button" className={classes.recent} onClick={() => onApply(id)}>
            <CodeDot color={color} />
            <span>{name}</span>
          </button>
        </Tooltip>
      ))}
      {onInVivo !== undefined && (
        <Tooltip label="In vivo: a new code named by these words (V)">
          <ActionIcon variant="subtle" color="gray" aria-label="Code in vivo" onClick={onInVivo}>
            <IconQuote size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label="Clear the selection (Esc)">
        <ActionIcon variant="subtle" color="gray" aria-label="Clear the selection" onClick={onClear}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </Paper>
  );
}
