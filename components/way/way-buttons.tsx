"use client";

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowLeft, IconArrowRight } from "@tabler/icons-react";
import type { Going } from "./use-going";
import classes from "./walk-control.module.css";

/** Back to where one was before the last jump, and forward again, as the browser's own buttons do. */
export function WayButtons({ going }: { going: Going }) {
  return (
    <div className={classes.walk}>
      <Tooltip label="Back to where you were (Alt ←)">
        <ActionIcon variant="subtle" color="gray" aria-label="Back to where you were" onClick={going.back}>
          <IconArrowLeft size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Forward again (Alt →)">
        <ActionIcon variant="subtle" color="gray" aria-label="Forward again" onClick={going.forward}>
          <IconArrowRight size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
