"use client";

import { PointedLink } from "@/components/shell/pointed-link";
import type { GivenView, RoundPlanView } from "@/lib/rounds/round-view";
import { countOf } from "@/lib/shared/count-of";
import { GivenCell } from "./given-cell";
import { useRoundActions } from "./use-round-actions";
import classes from "./rounds.module.css";

interface Props {
  projectId: string;
  plan: RoundPlanView;
}

/** Who has which documents and how they get on; documents down, coders across. */
export function ProgressTable({ projectId, plan }: Props) {
  const actions = useRoundActions(projectId);
  const { given, coders, documents, units, state } = plan;
  const inRound = new Set(given.map(({ userId }) => userId));
  const shown = coders.filter(({ id }) => inRound.has(id));
  const rows = documents.filter(({ id }) => given.some(({ documentId }) => documentId === id));
  const find = (documentId: string, userId: string): GivenView | undefined =>
    given.find((each) => each.documentId === documentId && each.userId === userId);
  if (rows.length === 0) return <p className={classes.facts}>No documents are given out in this round.</p>;
  return (
    <section className={classes.section} aria-label="Progress">
      <h2>Who codes what</h2>
      <div className={classes.frame}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Document</th>
              {shown.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                  <span className={classes.quiet}>
                    {sayDone(given.filter(({ userId }) => userId === id))}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((document) => (
              <tr key={document.id}>
                <th scope="row">
                  <PointedLink href={`/projects/${projectId}/documents/${document.id}`}>
                    {document.name}
                  </PointedLink>
                  {units[document.id] !== undefined && (
                    <span className={classes.quiet}>{countOf(units[document.id]!, "passage")} to code</span>
                  )}
                </th>
                {shown.map((coder) => (
                  <td key={coder.id} className={classes.cell}>
                    <GivenCell
                      document={document}
                      coder={coder}
                      given={find(document.id, coder.id)}
                      others={coders.filter(({ id }) => find(document.id, id) === undefined)}
                      state={state}
                      onDone={(id, done) => void actions.markDone(id, done)}
                      onGive={() => void actions.assign(plan.id, document.id, coder.id)}
                      onPass={(id, userId) => void actions.reassign(id, userId)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const sayDone = (work: readonly GivenView[]): string =>
  `${work.filter(({ doneAt }) => doneAt !== null).length} of ${work.length} done`;
