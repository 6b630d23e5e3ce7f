import { WordDiff } from "@/components/history/word-diff";
import { countOf } from "@/lib/shared/count-of";
import type { ComparedCell, ComparedVersions } from "@/lib/tables/frozen-table";
import grid from "./finding-grid.module.css";
import classes from "./version-comparison.module.css";
import page from "./table-page.module.css";

interface Props {
  compared: ComparedVersions;
  rowHeading: string;
}

const words = { same: "", changed: "changed", new: "new", gone: "gone" } as const;

/** Two versions of a table in one: what is new, gone or changed stands marked in its cell. */
export function VersionComparison({ compared: { rows, columns, cells, changes }, rowHeading }: Props) {
  return (
    <>
      <p className={classes.said} role="status">
        {changes === 0 ? "Nothing has changed." : `${countOf(changes, "cell")} changed.`}
      </p>
      <div className={page.scroller} role="region" aria-label="Comparison of versions" tabIndex={0}>
        <table className={grid.table}>
          <caption className={grid.caption}>Comparison of versions</caption>
          <thead>
            <tr>
              <th scope="col">{rowHeading}</th>
              {columns.map(({ id, heading, fate }) => (
                <th key={id} scope="col">
                  {heading} <Mark fate={fate} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, heading, fate }, row) => (
              <tr key={id}>
                <th scope="row">
                  {heading} <Mark fate={fate} />
                </th>
                {columns.map((column, at) => (
                  <td key={column.id} data-fate={cells[row]![at]!.fate} className={classes.cell}>
                    <Cell cell={cells[row]![at]!} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const Mark = ({ fate }: { fate: ComparedCell["fate"] }) =>
  fate === "same" ? null : <span className={classes.mark}>{words[fate]}</span>;

function Cell({ cell: { fate, before, after } }: { cell: ComparedCell }) {
  if (fate === "same") return <span className={classes.text}>{after || "—"}</span>;
  return (
    <>
      <Mark fate={fate} />
      <div className={classes.text} dir="auto">
        <WordDiff before={before} after={after} />
      </div>
    </>
  );
}
