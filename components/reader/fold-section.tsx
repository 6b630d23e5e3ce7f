import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./fold-section.module.css";

interface Props {
  label: string;
  /** How many there are of what it holds. */
  count: number;
  opened: boolean;
  onToggle: () => void;
  /** Shown while it is open. */
  children: ReactNode;
}

/** A part of the left pane that leads somewhere, and can be folded up. */
export function FoldSection({ label, count, opened, onToggle, children }: Props) {
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <nav aria-label={label} className={classes.section}>
      <button type="button" className={classes.toggle} aria-expanded={opened} onClick={onToggle}>
        <Chevron size={14} aria-hidden /> {label} <span className={classes.count}>{count}</span>
      </button>
      {opened && children}
    </nav>
  );
}
