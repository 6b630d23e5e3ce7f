import type { DecisionView, DifferencesNames } from "@/lib/adjudication/difference-view";
import classes from "./decision-lines.module.css";
import { sayDecision } from "./say-decision";

interface Props {
  decisions: readonly DecisionView[];
  view: Pick<DifferencesNames, "codes"> & {
    readonly layers: Readonly<Record<string, { readonly name: string }>>;
  };
}

const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const say = (iso: string) => when.format(new Date(iso));

/** What was decided so far, the latest first, by whom and why; what was reopened is said to be. */
export function DecisionLines({ decisions, view }: Props) {
  if (decisions.length === 0) return null;
  const names = {
    layer: (id: string) => view.layers[id]?.name ?? "a coder",
    code: (id: string) => view.codes[id]?.path.split(" › ").at(-1) ?? "a code that is gone",
  };
  return (
    <ul className={classes.decisions} aria-label="Decisions">
      {[...decisions].reverse().map((decision) => (
        <li key={decision.id} data-past={!decision.inForce || undefined}>
          <span className={classes.what}>Decided: {sayDecision(decision, names)}</span>{" "}
          <span className={classes.who} suppressHydrationWarning>
            {decision.decidedBy ?? "a former member"}, {say(decision.decidedAt)}
            {decision.reopenedAt !== null &&
              ` · reopened by ${decision.reopenedBy ?? "a former member"}, ${say(decision.reopenedAt)}`}
          </span>
          {decision.reason !== "" && <p className={classes.why}>{decision.reason}</p>}
        </li>
      ))}
    </ul>
  );
}
