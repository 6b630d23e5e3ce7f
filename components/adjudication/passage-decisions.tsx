"use client";

import { IconScale } from "@tabler/icons-react";
import { type Concerned, fateOf } from "@/lib/adjudication/decision";
import type { Coding } from "@/lib/coding/coding";
import { DecisionLines } from "./decision-lines";
import classes from "./passage-decisions.module.css";
import { fateWords } from "./say-decision";
import { useDecisionsIn } from "./use-decisions-in";

interface Props {
  projectId: string;
  documentId: string;
  codings: readonly Coding[];
}

/** What became of the codings of a passage, by whom and why; nothing while nothing was decided on them. */
export function PassageDecisions({ projectId, documentId, codings }: Props) {
  const view = useDecisionsIn(projectId, documentId);
  if (view === null) return null;
  const ids = new Set(codings.map(({ id }) => id));
  const about = view.decisions.filter(
    ({ inForce, concerned, consensus }) =>
      inForce && [...concerned, ...consensus].some(({ id }) => ids.has(id)),
  );
  if (about.length === 0) return null;
  const say = (each: Concerned, decision: (typeof about)[number]) => {
    const code = view.codes[each.codeId]?.path.split(" › ").at(-1) ?? "A code that is gone";
    return `“${code}” of ${view.layers[each.layerId]?.name ?? "a coder"}: ${fateWords[fateOf(decision, each)]}`;
  };
  return (
    <section className={classes.decisions} aria-label="Decided">
      {about.map((decision) => (
        <div key={decision.id} className={classes.decision}>
          <ul>
            {decision.concerned.map((each) => (
              <li key={each.id}>
                <IconScale size={14} stroke={1.7} aria-hidden />
                <span>{say(each, decision)}</span>
              </li>
            ))}
          </ul>
          <DecisionLines decisions={[decision]} view={view} />
        </div>
      ))}
    </section>
  );
}
