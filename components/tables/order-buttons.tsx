"use client";

import { ActionIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";

interface Props {
  name: string;
  index: number;
  length: number;
  onMove: (by: -1 | 1) => void;
  /** Left out where it may not be taken out. */
  onRemove?: (() => void) | undefined;
}

/** Moves an item of a list up or down, or takes it out. */
export function OrderButtons({ name, index, length, onMove, onRemove }: Props) {
  const look = { variant: "subtle", color: "gray", size: "sm" } as const;
  return (
    <ActionIcon.Group>
      <ActionIcon {...look} aria-label={`Move ${name} up`} disabled={index === 0} onClick={() => onMove(-1)}>
        <IconArrowUp size={15} />
      </ActionIcon>
      <ActionIcon
        {...look}
        aria-label={`Move ${name} down`}
        disabled={index === length - 1}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={15} />
      </ActionIcon>
      {onRemove !== undefined && (
        <ActionIcon {...look} aria-label={`Remove ${name}`} onClick={onRemove}>
          <IconX size={15} />
        </ActionIcon>
      )}
    </ActionIcon.Group>
  );
}
