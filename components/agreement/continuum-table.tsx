"use client";

import { Alert, Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ComparedView, ContinuumFigures } from "@/lib/agreement/agreement-view";
import { listMeasures, sayNoMeasure } from "@/lib/agreement/continuum-words";
import { sayCoefficient, sayFigure, sayPercent } from "@/lib/agreement/say-figure";
import { writeContinuumMethods } from "@/lib/agreement/write-continuum-methods";
import { api } from "@/lib/api/client";
import classes from "./agreement.module.css";
import { Comparing } from "./comparing";
import { plainSetup } from "./plain-setup";
import own from "./continuum-table.module.css";

/** The measures of passages as coders cut them out, all codes together; computed when somebody asks, since it takes seconds. */
export function ContinuumTable({ projectId, view }: { projectId: string; view: ComparedView }) {
  const [asked, setAsked] = useState(false);
  const queries = useQueryClient();
  const query = api.agreement.compareContinuum.queryOptions({
    input: {
      projectId,
      setup: plainSetup({ ...view.setup, layerIds: view.layers.map(({ id }) => id) }),
    },
  });
  const { data, error, isFetching } = useQuery({ ...query, enabled: asked, retry: false });
  const cancel = () => {
    setAsked(false);
    void queries.cancelQueries({ queryKey: query.queryKey });
  };
  return (
    <section className={classes.section} aria-labelledby="continuum">
      <h2 id="continuum">Passages as coders cut them</h2>
      <p className={classes.quiet}>
        Coefficients for text in which coders find the passages themselves: all codes together, on the
        characters of what all have finished.
      </p>
      {isFetching ? (
        <Comparing what="Computing the alphas of unitizing and gamma" onCancel={cancel} />
      ) : data ? (
        <Measures figures={data} version={view.version} />
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
          Compute (takes seconds)
        </Button>
      )}
      {error !== null && !isFetching && (
        <Alert color="red" title="Nothing was computed" my="sm">
          {error.message}
        </Alert>
      )}
    </section>
  );
}

function Measures({ figures, version }: { figures: ContinuumFigures; version: string }) {
  const { cuAlpha, cuCoverage, gamma, samples, seed, precision } = figures;
  return (
    <>
      <div className={classes.frame} tabIndex={0} role="region" aria-labelledby="continuum">
        <table className={own.measures}>
          <thead>
            <tr>
              <th scope="col">Coefficient</th>
              <th scope="col">Value</th>
              <th scope="col">What it is</th>
            </tr>
          </thead>
          <tbody>
            {listMeasures(figures).map(({ measure, name, source, what, figure }) => (
              <tr key={measure}>
                <th scope="row">{name}</th>
                <td>{sayFigure(figure, sayCoefficient)}</td>
                <td>
                  {what} <span className={classes.quiet}>({source})</span>
                  {figure.value === null && (
                    <span className={own.why}>
                      There is no number because {sayNoMeasure(measure, figure.reason)}.
                    </span>
                  )}
                  {measure === "cuAlpha" && cuAlpha.value !== null && cuCoverage.value !== null && (
                    <span className={own.why}>It looks at {sayPercent(cuCoverage.value)} of the text.</span>
                  )}
                  {measure === "gamma" && gamma.value !== null && precision !== null && (
                    <span className={own.why}>
                      {samples} random draws, seed {seed}; the expected disorder is precise to{" "}
                      {sayPercent(precision)}.
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.methods}>{writeContinuumMethods(figures, version)}</p>
    </>
  );
}
