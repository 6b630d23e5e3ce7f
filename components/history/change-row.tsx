import { Button } from "@mantine/core";
import type { OwnChangeView } from "@/lib/live/server/own-changes";
import classes from "./changes-sheet.module.css";

interface Props {
  change: OwnChangeView;
  /** Whether later changes are in force: only then it can be undone back to. */
  hasLater: boolean;
  busy: boolean;
  onUndo: () => void;
  onUndoBackTo: () => void;
}

const timeOf = (at: Date) =>
  at.toLocaleString("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

const startUpper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** One change: what was done, where, when, and whether it holds. */
export function ChangeRow({ change, hasLater, busy, onUndo, onUndoBackTo }: Props) {
  const { summary, at, undone, documents } = change;
  const what = startUpper(summary);
  return (
    <li className={classes.change} data-undone={undone || undefined}>
      <p className={classes.what}>
        {what}
        {undone && <span className={classes.undone}>undone</span>}
      </p>
      <p className={classes.where}>
        <time dateTime={at.toISOString()}>{timeOf(at)}</time>
        {documents.length > 0 && <span> · {documents.join(", ")}</span>}
      </p>
      {!undone && (
        <div className={classes.tools}>
          <Button
            size="compact-xs"
            variant="default"
            disabled={busy}
            onClick={onUndo}
            aria-label={`Undo: ${what}`}
          >
            Undo
          </Button>
          {hasLater && (
            <Button
              size="compact-xs"
              variant="default"
              disabled={busy}
              onClick={onUndoBackTo}
              aria-label={`Undo back to here: ${what}`}
            >
              Undo back to here
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
