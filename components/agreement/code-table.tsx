"use client";

import { Popover, UnstyledButton } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { SortHeader } from "@/components/shell/sort-header";
import type { CodeFigures, ComparedView } from "@/lib/agreement/agreement-view";
import { nameCoefficient } from "@/lib/agreement/coefficient-words";
import { sayCaution } from "@/lib/agreement/say-caution";
import { sayCoefficient, sayPercent } from "@/lib/agreement/say-figure";
import type { AgreementPlace } from "@/lib/agreement/setup";
import classes from "./agreement.module.css";
import { CoderLabel } from "./coder-label";
import { FigureLink } from "./figure-link";

interface Props {
  view: ComparedView;
  hrefOf: (place: AgreementPlace) => string;
}

type Row = CodeFigures & { readonly path: string; readonly color: string; readonly place: number };
/** A column by its name; `uses 0` is that of the first coder. */
type Column = string;

/** What a row is ordered by; rows without a number come last, whichever way. */
const valueOf = (row: Row, column: Column): number | string | null => {
  switch (column) {
    case "code":
      return row.place;
    case "agreement":
      return row.agreement.value;
    case "value":
      return row.value.value;
    case "f1":
      return row.f1?.value ?? null;
    case "prevalence":
      return row.prevalence;
    default:
      return row.uses[Number(column.slice(5))] ?? null;
  }
};

function orderRows(rows: readonly Row[], column: Column, descending: boolean): Row[] {
  const turn = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [valueOf(a, column), valueOf(b, column)];
    if (one === null || other === null)
      return Number(one === null) - Number(other === null) || a.place - b.place;
    return one === other ? a.place - b.place : one < other ? -turn : turn;
  });
}

/** Code by code: how far the coders agree, what the coefficient says and how sure that is, and how often each used it. */
export function CodeTable({ view, hrefOf }: Props) {
  const { codes, codesOf, layers, setup } = view;
  const [{ column, descending }, setOrder] = useState({ column: "code", descending: false });
  const rows = useMemo(
    () =>
      orderRows(
        codes.map((row, place) => ({ ...row, ...codesOf[place]!, place })),
        column,
        descending,
      ),
    [codes, codesOf, column, descending],
  );
  const matched = setup.unit === "matched";
  const withF1 = !matched && setup.unit !== "frequency" && setup.coefficient !== "f1";
  const head = (name: Column, label: string, largestFirst: boolean) => (
    <SortHeader
      key={name}
      label={label}
      largestFirst={largestFirst}
      direction={column === name ? (descending ? "descending" : "ascending") : null}
      onOrder={(down) => setOrder({ column: name, descending: down })}
    />
  );
  const coefficient = matched ? "Kappa" : nameCoefficient(setup.coefficient, layers.length).name;
  return (
    <section aria-labelledby="by-code" className={classes.section}>
      <h2 id="by-code">Code by code</h2>
      <div className={classes.frame} tabIndex={0} role="region" aria-labelledby="by-code">
        <table className={classes.table}>
          <thead>
            <tr>
              {head("code", "Code", false)}
              {head("agreement", "Agreement", true)}
              {head("value", coefficient, true)}
              <th scope="col">95 % interval</th>
              {withF1 && head("f1", "F1", true)}
              {!matched && head("prevalence", "Prevalence", true)}
              {layers.map((layer, at) => head(`uses ${at}`, `Uses: ${layer.name}`, true))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const href = hrefOf({ codeId: row.codeId });
              return (
                <tr key={row.codeId}>
                  <th scope="row">
                    <span className={classes.dot} style={{ background: row.color }} aria-hidden />
                    {row.path}
                  </th>
                  <td>
                    <FigureLink figure={row.agreement} href={href} of={row.path} say={sayPercent} />
                  </td>
                  <td>
                    <FigureLink figure={row.value} href={href} of={row.path} />
                    <Cautions row={row} />
                  </td>
                  <td>
                    {row.interval === null ? (
                      <span className={classes.none}>–</span>
                    ) : (
                      `${sayCoefficient(row.interval.low)} to ${sayCoefficient(row.interval.high)}`
                    )}
                  </td>
                  {withF1 && row.f1 !== null && (
                    <td>
                      <FigureLink figure={row.f1} href={href} of={row.path} />
                    </td>
                  )}
                  {!matched && <td>{row.prevalence === null ? "–" : sayPercent(row.prevalence)}</td>}
                  {row.uses.map((uses, at) => (
                    <td key={layers[at]!.id} data-nothing={uses === 0 || undefined}>
                      {uses}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {layers.some(({ origin }) => origin === "model") && (
        <p className={classes.quiet}>
          {layers
            .filter(({ origin }) => origin === "model")
            .map((layer) => (
              <span key={layer.id}>
                <CoderLabel layer={layer} />{" "}
              </span>
            ))}
        </p>
      )}
      <UnusedCodes view={view} />
    </section>
  );
}

/** What the numbers of a code hide, behind a sign beside them. */
function Cautions({ row }: { row: Row }) {
  if (row.cautions.length === 0) return null;
  return (
    <Popover width={340} position="bottom-start" withArrow shadow="md">
      <Popover.Target>
        <UnstyledButton className={classes.caution} aria-label={`${row.path}: what this number hides`}>
          <IconAlertTriangle size={15} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        {row.cautions.map((caution) => (
          <p key={caution.kind} className={classes.cautionText}>
            {sayCaution(caution)}
          </p>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}

function UnusedCodes({ view: { codes, codesOf } }: { view: ComparedView }) {
  const unused = codesOf.filter((_, place) => codes[place]!.uses.every((uses) => uses === 0));
  if (unused.length === 0) return null;
  return (
    <p className={classes.quiet}>
      Used by nobody in what was compared, so there is no number of them and they are in no sum:{" "}
      {unused.map(({ path }) => path).join(", ")}.
    </p>
  );
}
