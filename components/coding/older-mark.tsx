import { VisuallyHidden } from "@mantine/core";
import { IconClockExclamation } from "@tabler/icons-react";
import classes from "./older-mark.module.css";

/** Marks a code that was applied under an older definition. */
export function OlderMark() {
  return (
    <span className={classes.mark} title="Coded under an older definition">
      <IconClockExclamation size={13} stroke={1.8} aria-hidden />
      <VisuallyHidden>, coded under an older definition</VisuallyHidden>
    </span>
  );
}
