"use client";

import { ChartFiles } from "@/components/shell/chart-files";
import { useProjectName } from "@/components/shell/use-project-name";
import type { ComparedView, Figures } from "@/lib/agreement/agreement-view";
import { drawHeatMap } from "@/lib/agreement/charts/draw-heat-map";
import { unitWords } from "@/lib/agreement/coefficient-words";
import type { Figure } from "@/lib/agreement/figure";
import { nameMeasure, nameTogether } from "@/lib/agreement/name-measure";
import { sayPercent } from "@/lib/agreement/say-figure";
import type { AgreementPlace } from "@/lib/agreement/setup";
import { countOf } from "@/lib/shared/count-of";
import classes from "./agreement.module.css";
import { FigureLink } from "./figure-link";
import { writeChart } from "./write-chart";

interface Props {
  view: ComparedView;
  hrefOf: (place: AgreementPlace) => string;
}

interface MapColumn {
  readonly id: string;
  readonly name: string;
  readonly place: AgreementPlace;
  readonly pooled: Pick<Figures, "agreement" | "value">;
}

/** Where codes are agreed on and where not: by pair of coders and by document, where there are several. */
export function HeatMaps({ view, hrefOf }: Props) {
  const { layers, pairsOf, documentsOf, pooledByPair, pooledByDocument } = view;
  const pairs = pairsOf.map(([one, other], at): MapColumn => ({
    id: `${one} ${other}`,
    name: `${layers[one]!.name} and ${layers[other]!.name}`,
    place: { pair: [layers[one]!.id, layers[other]!.id] },
    pooled: pooledByPair[at]!,
  }));
  const documents = documentsOf.map(({ id, title }, at): MapColumn => ({
    id,
    name: title,
    place: { documentId: id },
    pooled: pooledByDocument[at]!,
  }));
  return (
    <>
      {pairs.length > 1 && (
        <HeatMap
          title="By pair of coders"
          across="Pair of coders"
          view={view}
          hrefOf={hrefOf}
          columns={pairs}
          figuresOf={(code) => view.codes[code]!.pairs}
        />
      )}
      {documents.length > 1 && (
        <HeatMap
          title="By document"
          across="Document"
          view={view}
          hrefOf={hrefOf}
          columns={documents}
          figuresOf={(code) => view.codes[code]!.documents}
        />
      )}
    </>
  );
}

interface MapProps extends Props {
  title: string;
  /** What the columns are. */
  across: string;
  columns: readonly MapColumn[];
  figuresOf: (code: number) => readonly Figure[];
}

/** Codes down, pairs or documents across; each cell has its number, and a shade that says the same at a glance. */
function HeatMap({ title, across, view, hrefOf, columns, figuresOf }: MapProps) {
  const { codes, codesOf, documentsOf, setup, layers } = view;
  const project = useProjectName();
  const shown = [...codes.keys()].filter((code) => codes[code]!.uses.some((uses) => uses > 0));
  const measure = nameMeasure(setup, [layers.length]);
  const fileTitle = `Agreement by code and ${across.toLowerCase()}`;
  const facts = `${measure}; ${countOf(layers.length, "coder")}, ${countOf(documentsOf.length, "document")}; unit: ${unitWords[setup.unit].name.toLowerCase()}`;
  const draw = () =>
    drawHeatMap({
      head: [fileTitle, project, facts],
      measure,
      rowAxis: "Code",
      columnAxis: across,
      columns: columns.map(({ name }) => name),
      rows: shown.map((code) => ({ name: codesOf[code]!.path, figures: figuresOf(code) })),
      foot: [
        { name: nameTogether(setup), figures: columns.map(({ pooled }) => pooled.value) },
        { name: "Agreement", figures: columns.map(({ pooled }) => pooled.agreement), say: sayPercent },
      ],
    });
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.titled}>
        <h2>{title}</h2>
        <ChartFiles
          title={fileTitle}
          draw={() =>
            writeChart(draw(), fileTitle, `${facts}. Codes down, each ${across.toLowerCase()} across.`)
          }
        />
      </div>
      <p className={classes.quiet}>{measure}; the darker the cell, the higher. A dash: nothing to compare.</p>
      <div className={classes.frame} tabIndex={0} role="region" aria-label={`${title}: table`}>
        <table className={classes.map}>
          <thead>
            <tr>
              <th scope="col">Code</th>
              {columns.map((column) => (
                <th key={column.id} scope="col" title={column.name}>
                  <span className={classes.columnName}>{column.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((code) => (
              <tr key={codesOf[code]!.id}>
                <th scope="row">{codesOf[code]!.path}</th>
                {figuresOf(code).map((figure, at) => (
                  <Cell
                    key={columns[at]!.id}
                    figure={figure}
                    href={hrefOf({ ...columns[at]!.place, codeId: codesOf[code]!.id })}
                    of={`${codesOf[code]!.path}, ${columns[at]!.name}`}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{nameTogether(setup)}</th>
              {columns.map(({ id, name: of, place, pooled }) => (
                <Cell key={id} figure={pooled.value} href={hrefOf(place)} of={`all codes, ${of}`} />
              ))}
            </tr>
            <tr>
              <th scope="row">Agreement</th>
              {columns.map(({ id, name: of, place, pooled }) => (
                <td key={id}>
                  <FigureLink
                    figure={pooled.agreement}
                    href={hrefOf(place)}
                    of={`agreement, ${of}`}
                    say={sayPercent}
                  />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function Cell({ figure, href, of }: { figure: Figure; href: string; of: string }) {
  const shade = figure.value === null ? undefined : Math.max(0, Math.min(1, figure.value));
  return (
    <td
      className={classes.cell}
      style={shade === undefined ? undefined : ({ "--shade": `${Math.round(shade * 60)}%` } as object)}
    >
      <FigureLink figure={figure} href={href} of={of} />
    </td>
  );
}
