import { type DaySpan, sayDays } from "./day";
import type { Openness } from "./find-dates";

/** An event's date: "5 February 2022", "since 2014". */
export const sayDate = ({ from, to, open }: DaySpan & { readonly open: Openness }): string =>
  open === null ? sayDays({ from, to }) : `${open} ${sayDays({ from, to })}`;
