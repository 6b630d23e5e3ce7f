import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./choice-bar.module.css";

interface Props {
  chosen: number;
  total: number;
  /** All of the list are being fetched. */
  busy?: boolean;
  onAll: () => void;
  onRecode: () => void;
  onEnd: () => void;
  /** What else can be done with those chosen. */
  children?: ReactNode;
}

/** What can be done with the passages chosen in a list. */
export function ChoiceBar({ chosen, total, busy = false, onAll, onRecode, onEnd, children }: Props) {
  return (
    <div role="toolbar" aria-label="Chosen passages" className={classes.bar}>
      <span className={classes.count} role="status">
        {chosen} of {total} chosen
      </span>
      <Button size="compact-xs" variant="default" loading={busy} onClick={onAll}>
        All {total}
      </Button>
      <Button size="compact-xs" disabled={chosen === 0} onClick={onRecode}>
        Recode…
      </Button>
      {children}
      <Button size="compact-xs" variant="subtle" color="gray" onClick={onEnd}>
        Done
      </Button>
    </div>
  );
}
