import type { Loss } from "@/lib/transfer/loss-list";
import classes from "./transfer.module.css";

/** What was left out of something, how often and why. */
export function Losses({ losses }: { losses: readonly Loss[] }) {
  return (
    <ul className={classes.losses}>
      {losses.map(({ what, reason, count, names }) => (
        <li key={`${what} ${reason}`}>
          {count.toLocaleString("en-US")} × {what}: {reason}.
          {names.length > 0 && (
            <span className={classes.names}>
              {" "}
              {names.join("; ")}
              {count > names.length && " …"}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
