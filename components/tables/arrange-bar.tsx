"use client";

import { Button } from "@mantine/core";
import { IconArrowsMinimize, IconArrowsSplit } from "@tabler/icons-react";
import { countOf } from "@/lib/shared/count-of";
import classes from "./stale-mark.module.css";
import type { useArrange } from "./use-arrange";

interface Props extends Pick<ReturnType<typeof useArrange>, "said" | "count" | "merge" | "part"> {
  onDone: () => void;
}

/** What can be done while a table is arranged. */
export const ArrangeBar = ({ said, count, merge, part, onDone }: Props) => (
  <div className={classes.bar} role="group" aria-label="Arrange the table">
    <span>
      {count === 0
        ? "Drag rows and columns by their grips, or move them with the arrow keys. Choose cells to merge them."
        : `${countOf(count, "cell")} chosen. ${merge === null ? "To merge, choose cells that make up a block." : "Each keeps what it says."}`}
    </span>
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconArrowsMinimize size={14} aria-hidden />}
      disabled={merge === null}
      onClick={() => merge?.()}
    >
      Merge
    </Button>
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconArrowsSplit size={14} aria-hidden />}
      disabled={part === null}
      onClick={() => part?.()}
    >
      Part
    </Button>
    <Button size="compact-sm" onClick={onDone}>
      Done
    </Button>
    <span role="status">{said}</span>
  </div>
);
