export const arrangements = ["close", "code", "color", "coder", "set"] as const;
export const densities = ["comfortable", "compact", "thin"] as const;
export const laneLimits = [4, 8, 12, 24] as const;
const sides = ["start", "end"] as const;

/** By what stripes are put side by side; "close": in as few lanes as they need. */
export type Arrangement = (typeof arrangements)[number];
/** How much room stripes take; "thin" leaves out the names of their codes. */
export type Density = (typeof densities)[number];
/** The side of the text: where its lines start or where they end. */
export type MarginSide = (typeof sides)[number];

/** How one wants the margin of every document. */
export interface MarginSettings {
  readonly side: MarginSide;
  readonly arrangement: Arrangement;
  readonly density: Density;
  /** How many lanes are shown at most. */
  readonly lanes: number;
  /** Whether the whole document is shown beside the scroll bar. */
  readonly overview: boolean;
}

export const defaultMargin: MarginSettings = {
  side: "end",
  arrangement: "close",
  density: "comfortable",
  lanes: 12,
  overview: true,
};

/** Settings as they were stored, perhaps by an older version: what is missing or unknown is as it is by default. */
export function readMarginSettings(stored: unknown): MarginSettings {
  const given = (typeof stored === "object" && stored !== null ? stored : {}) as Record<string, unknown>;
  const oneOf = <T>(known: readonly T[], value: unknown, fallback: T): T =>
    known.find((one) => one === value) ?? fallback;
  return {
    side: oneOf(sides, given.side, defaultMargin.side),
    arrangement: oneOf(arrangements, given.arrangement, defaultMargin.arrangement),
    density: oneOf(densities, given.density, defaultMargin.density),
    lanes: oneOf<number>(laneLimits, given.lanes, defaultMargin.lanes),
    overview: typeof given.overview === "boolean" ? given.overview : defaultMargin.overview,
  };
}

/** Whether the groups of an arrangement keep to their lanes, with their names above them. */
export const isNamed = (arrangement: Arrangement): boolean =>
  arrangement === "coder" || arrangement === "set";

/** Lanes that fit beside a text in a pane of this many pixels, whatever one wants. */
export const limitLanes = (lanes: number, paneWidth: number): number =>
  Math.min(lanes, paneWidth <= 520 ? 4 : paneWidth <= 760 ? 8 : Infinity);
