/** The places gone from, the last one last, and those come back from, the next one last. */
export interface Trail<Place> {
  readonly behind: readonly Place[];
  readonly ahead: readonly Place[];
}

export const noTrail: Trail<never> = { behind: [], ahead: [] };

/** Longer ways back nobody remembers. */
const longest = 100;

/** Going somewhere from a place: what was ahead is given up. */
export const leave = <Place>({ behind }: Trail<Place>, here: Place): Trail<Place> => ({
  behind: [...behind, here].slice(-longest),
  ahead: [],
});

interface Step<Place> {
  readonly to: Place;
  readonly trail: Trail<Place>;
}

/** Back to the place gone from last; null where there is none. */
export function stepBack<Place>({ behind, ahead }: Trail<Place>, here: Place): Step<Place> | null {
  const to = behind.at(-1);
  return to === undefined ? null : { to, trail: { behind: behind.slice(0, -1), ahead: [...ahead, here] } };
}

/** Forward to the place come back from last; null where there is none. */
export function stepForward<Place>({ behind, ahead }: Trail<Place>, here: Place): Step<Place> | null {
  const to = ahead.at(-1);
  return to === undefined ? null : { to, trail: { behind: [...behind, here], ahead: ahead.slice(0, -1) } };
}
