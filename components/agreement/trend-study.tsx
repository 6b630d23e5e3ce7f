"use client";

import { MultiSelect } from "@mantine/core";
import Link from "next/link";
import { useMemo, useState } from "react";
import { mostSeries } from "@/lib/agreement/charts/draw-trend";
import { nameMeasure, nameTogether } from "@/lib/agreement/name-measure";
import { hasPoints, listLines } from "@/lib/agreement/trend-lines";
import { hasNumbers, type TrendView } from "@/lib/agreement/trend-view";
import classes from "./agreement.module.css";
import { sayNoTrend } from "./say-no-trend";
import { TrendChart } from "./trend-chart";
import { TrendTable } from "./trend-table";
import trend from "./trend.module.css";

interface Props {
  projectId: string;
  view: Extract<TrendView, { state: "trend" }>;
}

/** So many codes are drawn before somebody chooses. */
const firstCodes = 3;

/** The numbers of rounds as a chart and as a table, and why some have none. */
export function TrendStudy({ projectId, view }: Props) {
  const compared = view.rounds.filter(hasNumbers);
  const { setup } = view.rounds[0]!;
  const measure = nameMeasure(
    setup,
    compared.length > 0 ? compared.map(({ outcome }) => outcome.coders) : [2],
  );
  const lines = useMemo(() => listLines(view, nameTogether(setup)), [view, setup]);
  const drawable = lines.filter(hasPoints);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const shownIds = chosen ?? drawable.slice(0, firstCodes + 1).map(({ id }) => id);
  const shown = drawable.filter(({ id }) => shownIds.includes(id));
  return (
    <>
      {compared.length > 0 && (
        <>
          <MultiSelect
            size="sm"
            className={trend.lines}
            label={`Lines in the chart (at most ${mostSeries})`}
            // An empty value is none to Mantine.
            data={drawable.map(({ id, name }) => ({ value: `line ${id}`, label: name }))}
            value={shown.map(({ id }) => `line ${id}`)}
            onChange={(values) => setChosen(values.map((each) => each.slice("line ".length)))}
            maxValues={mostSeries}
            searchable
          />
          <TrendChart
            projectId={projectId}
            rounds={view.rounds}
            lines={shown}
            measure={measure}
            setup={setup}
          />
          <TrendTable projectId={projectId} rounds={view.rounds} lines={drawable} measure={measure} />
          {drawable.length < lines.length && (
            <p className={classes.quiet}>
              Without a number in any round, as nobody used them:{" "}
              {lines
                .filter((line) => !hasPoints(line))
                .map(({ name }) => name)
                .join(", ")}
              .
            </p>
          )}
          <p className={classes.quiet}>
            Each round is compared by what its coders have coded now, with the codebook as it is now. What was
            coded in the layers of a closed round stays as it was.
          </p>
        </>
      )}
      {compared.length < view.rounds.length && (
        <section className={classes.section} aria-labelledby="without-numbers">
          <h2 id="without-numbers">Rounds without numbers</h2>
          <ul className={trend.rounds}>
            {view.rounds.flatMap((round) =>
              hasNumbers(round) ? (
                []
              ) : (
                <li key={round.id}>
                  <Link href={`/projects/${projectId}/rounds/${round.id}`}>{round.name}</Link>:{" "}
                  {sayNoTrend(round)}
                </li>
              ),
            )}
          </ul>
        </section>
      )}
    </>
  );
}
