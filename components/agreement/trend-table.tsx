import { PointedLink } from "@/components/shell/pointed-link";
import { reasonWords } from "@/lib/agreement/coefficient-words";
import { sayCoefficient, sayPercent } from "@/lib/agreement/say-figure";
import { writeSetup } from "@/lib/agreement/setup-address";
import type { TrendLine } from "@/lib/agreement/trend-lines";
import { hasNumbers, type TrendFigures, type TrendRound } from "@/lib/agreement/trend-view";
import { countOf } from "@/lib/shared/count-of";
import { formatDay } from "@/lib/shared/format-day";
import classes from "./agreement.module.css";
import { sayNoTrend } from "./say-no-trend";
import trend from "./trend.module.css";

interface Props {
  projectId: string;
  rounds: readonly TrendRound[];
  lines: readonly TrendLine[];
  measure: string;
}

/** What the chart shows, and the lines that it does not, as numbers: codes down, rounds across. */
export function TrendTable({ projectId, rounds, lines, measure }: Props) {
  return (
    <section className={classes.section} aria-labelledby="by-round">
      <h2 id="by-round">Round by round</h2>
      <p className={classes.quiet}>
        {measure}, with the 95 % interval. A number leads to the comparison of its round.
      </p>
      <div className={classes.frame} tabIndex={0} role="region" aria-labelledby="by-round">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Code</th>
              {rounds.map((round) => (
                <th key={round.id} scope="col" className={trend.roundHead}>
                  {round.name}
                  <span className={trend.under}>
                    {[
                      round.open ? "open" : null,
                      round.openedAt && formatDay(round.openedAt),
                      hasNumbers(round) && countOf(round.outcome.coders, "coder"),
                      hasNumbers(round) && countOf(round.outcome.documents, "document"),
                    ]
                      .filter(Boolean)
                      .join(", ")}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">{line.name}</th>
                {rounds.map((round, at) => (
                  <td key={round.id}>
                    <TrendCell
                      figures={line.figures[at]!}
                      why={sayNoTrend(round)}
                      href={`/projects/${projectId}/agreement?${writeSetup(round.setup).toString()}`}
                      of={`${line.name}, ${round.name}`}
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

interface CellProps {
  figures: TrendFigures | null;
  /** Why the round has no numbers. */
  why: string;
  href: string;
  of: string;
}

function TrendCell({ figures, why, href, of }: CellProps) {
  if (figures === null || figures.value.value === null) {
    const said = figures === null ? why : `${reasonWords[figures.value.reason!]}.`;
    return (
      <span className={classes.none} title={`No number: ${said}`}>
        –<span className={classes.heard}> No number: {said}</span>
      </span>
    );
  }
  const { value, interval, agreement } = figures;
  return (
    <>
      <PointedLink
        href={href}
        className={classes.figure}
        title={agreement.value === null ? undefined : `Agreement ${sayPercent(agreement.value)}`}
      >
        {sayCoefficient(value.value)}
        <span className={classes.heard}>, {of}: show the comparison</span>
      </PointedLink>
      <span className={trend.under}>
        {interval === null
          ? "no interval"
          : `${sayCoefficient(interval.low)} to ${sayCoefficient(interval.high)}`}
      </span>
    </>
  );
}
