/** Milliseconds without a coding after which somebody is taken to have stopped working. */
const longestPause = 10 * 60_000;

/** How somebody gets on with a document. */
export interface Pace {
  readonly codings: number;
  /** Null where too little time was worked to tell. */
  readonly perHour: number | null;
  readonly lastAt: Date | null;
}

/** Milliseconds of work below which a pace would say nothing. */
const leastWork = 60_000;

/**
 * The pace that the times of codings tell, in any order: codings divided by the time worked, which is all time between
 * two of them that is no pause of more than ten minutes.
 */
export function tellPace(times: readonly Date[]): Pace {
  const sorted = times.map((time) => time.getTime()).sort((a, b) => a - b);
  const worked = sorted
    .slice(1)
    .map((time, index) => time - sorted[index]!)
    .filter((gap) => gap <= longestPause)
    .reduce((sum, gap) => sum + gap, 0);
  const last = sorted.at(-1);
  return {
    codings: sorted.length,
    perHour: worked < leastWork ? null : Math.round((sorted.length / worked) * 3_600_000),
    lastAt: last === undefined ? null : new Date(last),
  };
}
