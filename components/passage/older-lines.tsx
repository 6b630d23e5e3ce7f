import { IconClockExclamation } from "@tabler/icons-react";
import Link from "next/link";
import type { Coding } from "@/lib/coding/coding";
import type { CardActions } from "./card-actions";
import classes from "./older-lines.module.css";

interface Props {
  codings: readonly Coding[];
  actions: CardActions;
}

/** The codings of a passage that were made under older definitions, to be kept or recoded. Nothing while there are none. */
export function OlderLines({ codings, actions }: Props) {
  const older = codings.filter(actions.isOlder);
  if (older.length === 0) return null;
  return (
    <ul className={classes.lines} aria-label="Coded under an older definition">
      {older.map((coding) => (
        <OlderLine key={coding.id} coding={coding} actions={actions} />
      ))}
    </ul>
  );
}

function OlderLine({ coding, actions }: { coding: Coding; actions: CardActions }) {
  const name = actions.codeOf(coding.codeId)?.name ?? "A code that is gone";
  const coder = actions.layerOf(coding.layerId)?.name ?? "You";
  return (
    <li className={classes.line}>
      <p className={classes.words}>
        <IconClockExclamation size={14} stroke={1.8} aria-hidden />
        <span>
          {coder} applied “{name}” before it was defined anew.{" "}
          <Link href={`/projects/${actions.projectId}/history/definitions?code=${coding.codeId}`}>
            What has changed
          </Link>
        </span>
      </p>
      {actions.mayChange(coding.layerId) && (
        <span className={classes.tools}>
          <button
            type="button"
            className={classes.tool}
            aria-label={`Keep ${name} of ${coder}`}
            title="It holds under the present definition, too"
            onClick={() => actions.keep([coding])}
          >
            Keep
          </button>
          <button
            type="button"
            className={classes.tool}
            aria-label={`Recode ${name} of ${coder}`}
            title="Change to another code"
            onClick={() => actions.changeCode(coding)}
          >
            Recode…
          </button>
        </span>
      )}
    </li>
  );
}
