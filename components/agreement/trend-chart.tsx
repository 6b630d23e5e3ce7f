"use client";

import { useElementSize } from "@mantine/hooks";
import { PointedLink } from "@/components/shell/pointed-link";
import { createElement, useMemo } from "react";
import { type Palette, printPalette } from "@/lib/agreement/charts/drawing";
import { drawTrend, type TrendPlot } from "@/lib/agreement/charts/draw-trend";
import { unitWords } from "@/lib/agreement/coefficient-words";
import { sayCoefficient } from "@/lib/agreement/say-figure";
import type { AgreementSetup } from "@/lib/agreement/setup";
import { writeSetup } from "@/lib/agreement/setup-address";
import type { TrendLine } from "@/lib/agreement/trend-lines";
import type { TrendRound } from "@/lib/agreement/trend-view";
import { ChartFiles } from "@/components/shell/chart-files";
import { useProjectName } from "@/components/shell/use-project-name";
import { formatDay } from "@/lib/shared/format-day";
import classes from "./agreement.module.css";
import trend from "./trend.module.css";
import { writeChart } from "./write-chart";

interface Props {
  projectId: string;
  rounds: readonly TrendRound[];
  /** In the order of the legend; at most as many as can be told apart. */
  lines: readonly TrendLine[];
  measure: string;
  setup: AgreementSetup;
}

/** Of the page, which is light or dark. */
const pagePalette: Palette = {
  paper: "var(--surface)",
  ink: "var(--ink)",
  quiet: "var(--quiet)",
  line: "var(--line)",
  series: printPalette.series.map((_, at) => `var(--series-${at})`),
};

/** Pixels across of the file: as wide as a page of text can show it. */
const fileWidth = 860;
const title = "Agreement over the rounds";

/** Numbers of rounds as lines with intervals; each point leads to the comparison of its round. */
export function TrendChart({ projectId, rounds, lines, measure, setup }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const project = useProjectName();
  const plot = useMemo(
    (): Omit<TrendPlot, "head"> => ({
      axis: measure,
      rounds: rounds.map(({ name, openedAt }) => ({ name, note: openedAt ? formatDay(openedAt) : "" })),
      series: lines.map(({ name, figures }) => ({
        name,
        points: figures.map((each) =>
          each === null || each.value.value === null
            ? null
            : {
                value: each.value.value,
                low: each.interval?.low ?? null,
                high: each.interval?.high ?? null,
              },
        ),
      })),
    }),
    [measure, rounds, lines],
  );
  const drawing = useMemo(
    () => drawTrend({ ...plot, head: [] }, { width: Math.max(width, 300), palette: pagePalette }),
    [plot, width],
  );
  const facts = `${measure} by round; unit: ${unitWords[setup.unit].name.toLowerCase()}${
    setup.uncodedCounts || setup.unit === "matched" ? "" : ", uncoded text left out"
  }`;
  const sayPoint = (series: number, round: number) => {
    const { value, low, high } = plot.series[series]!.points[round]!;
    const interval =
      low === null || high === null
        ? ""
        : `, 95 % interval ${sayCoefficient(low)} to ${sayCoefficient(high)}`;
    return `${lines[series]!.name}, ${rounds[round]!.name}: ${sayCoefficient(value)}${interval}`;
  };
  return (
    <section className={classes.section} aria-labelledby="trend-chart">
      <div className={classes.titled}>
        <h2 id="trend-chart">From round to round</h2>
        <ChartFiles
          title={title}
          draw={() =>
            writeChart(
              drawTrend(
                { ...plot, head: [title, project, facts] },
                { width: fileWidth, palette: printPalette },
              ),
              title,
              `${facts}. Lines: ${lines.map(({ name }) => name).join("; ")}. Rounds: ${rounds.map(({ name }) => name).join("; ")}.`,
            )
          }
        />
      </div>
      <div className={classes.frame} tabIndex={0} role="region" aria-labelledby="trend-chart">
        <div ref={ref}>
          <svg
            className={trend.chart}
            width={drawing.width}
            height={drawing.height}
            role="group"
            aria-label={`${facts}. The table below has the same numbers.`}
          >
            <g aria-hidden>
              {drawing.elements.map(({ name, attributes, words }, at) =>
                createElement(name, { key: at, ...attributes }, words),
              )}
            </g>
            {drawing.points.map(({ series, round, x, y }) => (
              <PointedLink
                key={`${lines[series]!.id} ${rounds[round]!.id}`}
                href={`/projects/${projectId}/agreement?${writeSetup(rounds[round]!.setup).toString()}`}
                aria-label={`${sayPoint(series, round)}: show the comparison`}
                className={trend.point}
              >
                <circle cx={x} cy={y} r={12} />
                <title>{sayPoint(series, round)}</title>
              </PointedLink>
            ))}
          </svg>
        </div>
      </div>
    </section>
  );
}
