"use client";

import { VisuallyHidden } from "@mantine/core";
import type { DifferencesView } from "@/lib/adjudication/difference-view";
import type { DifferencesAddress } from "@/lib/adjudication/differences-address";
import classes from "./confusion-table.module.css";

interface Props {
  view: DifferencesView;
  address: DifferencesAddress;
  onChange: (patch: Partial<DifferencesAddress>) => void;
}

/** Codes shown of each coder, those that meet most often another one. */
const codesAtMost = 15;
/** What a coder has where they coded nothing. */
const nothing = "";

/** Which code of one coder stands where the other gave which: the diagonal agrees. A number leads to its places. */
export function ConfusionTable({ view, address, onChange }: Props) {
  const { confusion, layerIds, layers, codes } = view;
  const [first = "", second = ""] = layerIds.map((id) => layers[id]?.name ?? "");
  const confused = confusion.filter((cell) => cell.first !== cell.second);
  const rows = rank(confused.map((cell) => [cell.first, cell.count]));
  const columns = rank(confused.map((cell) => [cell.second, cell.count]));
  const counts = new Map(
    confusion.map((cell) => [`${cell.first ?? nothing} ${cell.second ?? nothing}`, cell.count]),
  );
  const nameOf = (id: string) =>
    id === nothing ? "nothing" : (codes[id]?.path.split(" › ").at(-1) ?? "a code that is gone");
  const lead = (row: string, column: string) =>
    onChange({
      place: { ...address.place, codeId: row || column },
      kind: row === column ? "agreed" : row && column ? "code" : "only",
      byLayerId: row && column ? undefined : layerIds[row ? 0 : 1],
      state: undefined,
    });
  if (confused.length === 0) return null;
  return (
    <details className={classes.fold}>
      <summary>Which codes meet</summary>
      <div className={classes.frame} tabIndex={0} role="group" aria-label="Which codes meet">
        <table className={classes.table}>
          <caption>
            Rows: {first}. Columns: {second}. How often they stand in the same place.
          </caption>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  <span>{nameOf(column)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{nameOf(row)}</th>
                {columns.map((column) => {
                  const count = counts.get(`${row} ${column}`) ?? 0;
                  return (
                    <td key={column} data-same={(row !== nothing && row === column) || undefined}>
                      {count > 0 && (
                        <button type="button" onClick={() => lead(row, column)}>
                          {count}
                          <VisuallyHidden>
                            {" "}
                            times {nameOf(row)} and {nameOf(column)}
                          </VisuallyHidden>
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Codes by how often they meet another one, `nothing` last. */
function rank(pairs: readonly (readonly [codeId: string | null, count: number])[]): string[] {
  const sums = new Map<string, number>();
  for (const [codeId, count] of pairs)
    sums.set(codeId ?? nothing, (sums.get(codeId ?? nothing) ?? 0) + count);
  const named = [...sums].filter(([id]) => id !== nothing).sort((a, b) => b[1] - a[1]);
  const shown = named.slice(0, codesAtMost).map(([id]) => id);
  return sums.has(nothing) ? [...shown, nothing] : shown;
}
