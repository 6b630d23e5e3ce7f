import type { ChiSquare } from "@/lib/tables/chi-square";
import { countOf } from "@/lib/shared/count-of";
import classes from "./matrix.module.css";

const sayChance = (p: number): string => (p < 0.001 ? "p < .001" : `p = ${p.toFixed(3).replace(/^0/, "")}`);

/** Pearson's test of what was counted, with what speaks against it. */
export function MatrixTest({ test }: { test: ChiSquare | null }) {
  if (test === null) return null;
  const { value, degrees, p, v, thin } = test;
  return (
    <p className={classes.said} role="note">
      χ² = {value.toFixed(2)}, {countOf(degrees, "degree of freedom", "degrees of freedom")}, {sayChance(p)},
      Cramér’s V = {v.toFixed(2).replace(/^0/, "")}. Read it as a description only: passages of one document,
      and codings of one passage, are not independent of one another, as the test assumes.
      {thin > 0.2 &&
        ` And in ${Math.round(100 * thin)} % of the cells fewer than 5 are expected, so the chance is not to be trusted.`}
    </p>
  );
}
