import { VisuallyHidden } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { countOf } from "@/lib/shared/count-of";
import type { OutlineEntry } from "@/lib/text/outline";
import classes from "./outline.module.css";

interface Props {
  id: string;
  index: number;
  entry: OutlineEntry;
  /** Passages under it. */
  count: number;
  open: boolean;
  /** The keys are at it. */
  active: boolean;
  /** What is in the window stands under it. */
  present: boolean;
  onToggle: () => void;
  onGoTo: () => void;
}

/** One heading in the outline. */
export function OutlineRow({ id, index, entry, count, open, active, present, onToggle, onGoTo }: Props) {
  const { title, depth, hasChildren } = entry;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li
      id={id}
      role="treeitem"
      aria-level={depth + 1}
      aria-expanded={hasChildren ? open : undefined}
      aria-selected={active}
      aria-current={present ? "location" : undefined}
      data-heading={index}
      className={classes.row}
      style={{ paddingInlineStart: 6 + depth * 14 }}
      title={title}
      onClick={onGoTo}
    >
      <span
        aria-hidden
        className={classes.chevron}
        onClick={(event) => {
          if (!hasChildren) return;
          event.stopPropagation();
          onToggle();
        }}
      >
        {hasChildren && <Chevron size={14} />}
      </span>
      <span className={classes.title} dir="auto">
        {title}
      </span>
      {count > 0 && (
        <span className={classes.count}>
          <span aria-hidden>{count.toLocaleString("en-US")}</span>
          <VisuallyHidden>, {countOf(count, "passage")}</VisuallyHidden>
        </span>
      )}
    </li>
  );
}
