import type { ContinuumFigures } from "./agreement-view";
import { listMeasures } from "./continuum-words";
import { sayCoefficient, sayPercent } from "./say-figure";

/** What a paper says of the measures of the continuum: which, with their sources, by which draws, and what does not exist. */
export function writeContinuumMethods(figures: ContinuumFigures, version: string): string {
  const { gamma, samples, seed, precision } = figures;
  const measures = listMeasures(figures);
  const defined = measures.flatMap(({ name, source, figure: { value } }) =>
    value === null ? [] : [`${name} = ${sayCoefficient(value)} (${source})`],
  );
  const without = measures.filter(({ figure }) => figure.value === null).map(({ name }) => name);
  return [
    defined.length > 0
      ? `On the continuum of characters, white space aside, of the documents that all coders had finished, all codes together: ${defined.join(", ")}.`
      : "No coefficient of the continuum exists for this material.",
    ...(defined.length > 0 && without.length > 0 ? [`${without.join(", ")} could not be computed.`] : []),
    ...(gamma.value !== null && precision !== null
      ? [
          `The disorder expected for γ is the mean of ${samples} continua drawn at random (seed ${seed}), precise to ${sayPercent(precision)}.`,
        ]
      : []),
    `Computed with Excerpta ${version}; the R script of the archive does not compute these again.`,
  ].join(" ");
}
