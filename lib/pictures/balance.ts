import type { Sheet } from "@/lib/exchange/sheet";
import type { Matrix, MatrixSpec } from "@/lib/tables/matrix";
import { type BalanceSpec, scopeOf } from "./picture";
import { nameInPlace } from "./rows";

/** How often two opposed codes are in one row. */
interface BalanceRow {
  readonly id: string;
  readonly name: string;
  readonly first: number;
  readonly second: number;
  /** See `balanceOf`. */
  readonly balance: number | null;
}

export interface Balance {
  /** What the rows are, and the names of both codes. */
  readonly heading: string;
  readonly first: string;
  readonly second: string;
  readonly rows: readonly BalanceRow[];
}

/**
 * (a − b) / (a + b), from −1, where only the second is, over 0, where both are as often, to 1, where only the first is;
 * null where neither is. The normalised difference of two counts.
 */
export const balanceOf = (first: number, second: number): number | null =>
  first + second === 0 ? null : (first - second) / (first + second);

/** The matrix whose two columns stand on both sides. */
export const toBalanceMatrix = (spec: BalanceSpec): MatrixSpec => ({
  ...scopeOf(spec),
  rows: spec.rows,
  columns: { kind: "codes", codeIds: [spec.first, spec.second] },
  ...{ match: spec.match, words: spec.words },
});

/** What to show of that matrix; null where one of the codes is gone, or both are one. */
export function listBalance({ rows, columns, counts, rowHeading }: Matrix): Balance | null {
  const [first, second] = columns;
  if (first === undefined || second === undefined) return null;
  const names = nameInPlace(rows);
  return {
    ...{ heading: rowHeading, first: first.heading, second: second.heading },
    rows: rows.map(({ id }, row) => {
      const [a = 0, b = 0] = counts[row]!;
      return { id, name: names[row]!, first: a, second: b, balance: balanceOf(a, b) };
    }),
  };
}

/** "+0.33", "−0.50", "0.00"; "–" for none. */
export function sayBalance(balance: number | null): string {
  if (balance === null) return "–";
  const said = Math.abs(balance).toFixed(2);
  if (said === "0.00") return said;
  return balance > 0 ? `+${said}` : `−${said}`;
}

/** A balance as it is exported, to four digits. */
export const toBalanceSheet = ({ heading, first, second, rows }: Balance, title: string): Sheet => ({
  title,
  columns: [{ heading }, ...[first, second, "Balance"].map((each) => ({ heading: each, weight: 0.4 }))],
  rows: rows.map((row) => [
    row.name,
    row.first,
    row.second,
    row.balance === null ? null : Number(row.balance.toFixed(4)),
  ]),
});
