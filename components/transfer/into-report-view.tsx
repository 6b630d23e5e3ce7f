import table from "@/components/shell/plain-table.module.css";
import { nameConvention } from "@/lib/exchange/refi-qda/offset-conventions";
import { countOf } from "@/lib/shared/count-of";
import type { IntoReport } from "@/lib/transfer/into-report";
import classes from "./into.module.css";
import { Losses } from "./losses";
import { sayCounts } from "./transfer-report-view";
import facts from "./transfer.module.css";

const plurals: Readonly<Record<string, string>> = { "value of an attribute": "values of attributes" };

/** What a project got of another, or will get. `over`: it has been brought in. */
export function IntoReportView({ report, over }: { report: IntoReport; over: boolean }) {
  const { name, program, found, tallies, layers, positions, losses } = report;
  const coders = layers.filter(({ codings }) => codings > 0);
  return (
    <>
      <dl className={facts.facts}>
        <div>
          <dt>Project</dt>
          <dd>
            {name}, written by {program || "a program that does not say its name"}
          </dd>
        </div>
        <div>
          <dt>In the file</dt>
          <dd>{sayCounts(found)}</dd>
        </div>
        {coders.length > 0 && (
          <div>
            <dt>Coded by</dt>
            <dd>
              {coders.map((coder) => `${coder.name} (${countOf(coder.codings, "new coding")})`).join(", ")}.
              Each is a layer of that name, no account; nobody’s own layer is changed.
            </dd>
          </div>
        )}
        {positions !== null && (
          <div>
            <dt>Positions count</dt>
            <dd>{nameConvention(positions.convention)}.</dd>
          </div>
        )}
      </dl>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label="What is new, and what is not">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">{over ? "Added" : "Will be added"}</th>
              <th scope="col">{over ? "Were here already" : "Here already"}</th>
              <th scope="col">Left out</th>
            </tr>
          </thead>
          <tbody>
            {tallies.map(({ what, added, here, out }) => (
              <tr key={what}>
                <th scope="row">{plurals[what] ?? `${what}s`}</th>
                {[added, here, out].map((count, at) => (
                  <td key={at}>{count.toLocaleString("en-US")}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {losses.length > 0 && (
        <>
          <h4 className={facts.heading}>
            {over ? "What did not come as it was" : "What will not come as it is"}
          </h4>
          <Losses losses={losses} />
        </>
      )}
    </>
  );
}
