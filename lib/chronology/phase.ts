import { findYears } from "@/lib/text/find-years";

/** A named period, drawn as a band; years, both inclusive. */
export interface Phase {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The codes whose names hold a period, as phases in order of time: "Cautious approach, 2008–2021". A single year is none. */
export const phasesOfCodes = (codes: readonly { readonly id: string; readonly name: string }[]): Phase[] =>
  codes
    .flatMap(({ id, name }) => {
      const [span, another] = findYears(name).filter(({ from, to }) => from < to);
      return span === undefined || another !== undefined ? [] : [{ id, name, from: span.from, to: span.to }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.name < b.name ? -1 : 1));
