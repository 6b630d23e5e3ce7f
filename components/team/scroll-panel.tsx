import type { ReactNode } from "react";
import classes from "./team.module.css";

/** A frame around a table that may be wider than the page: scrolls sideways, with keys too. */
export function ScrollPanel({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.panel} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
