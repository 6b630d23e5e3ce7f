import type { ComparedRound, TrendFigures, TrendView } from "./trend-view";
import { hasNumbers } from "./trend-view";

/** A series of numbers over rounds. */
export interface TrendLine {
  /** Of the code; "" for all together. */
  readonly id: string;
  readonly name: string;
  /** By round, in the order of the trend; null where it has no numbers. */
  readonly figures: readonly (TrendFigures | null)[];
}

/** All codes together, then each code; `together` names the first. */
export function listLines(
  { codesOf, rounds }: Extract<TrendView, { state: "trend" }>,
  together: string,
): TrendLine[] {
  const over = (pick: (round: ComparedRound) => TrendFigures | null) =>
    rounds.map((round) => (hasNumbers(round) ? pick(round) : null));
  return [
    { id: "", name: together, figures: over(({ outcome }) => outcome.pooled) },
    ...codesOf.map(({ id, path }, code) => ({
      id,
      name: path,
      figures: over(({ outcome }) => outcome.codes[code] ?? null),
    })),
  ];
}

/** Whether there is anything to draw of it. */
export const hasPoints = ({ figures }: TrendLine): boolean =>
  figures.some((each) => each !== null && each.value.value !== null);
