/** Less than so many pixels of a text nobody can read. */
export const leastPane = 260;

/**
 * The share of the room that the first of two panes gets, from 0 to 1: as wished, as long as each has `leastPane` pixels
 * of `room`. Where there is no room for that, both get as much.
 */
export function limitShare(wished: number, room: number): number {
  const least = leastPane / room;
  if (!(least < 0.5)) return 0.5;
  return Math.min(1 - least, Math.max(least, wished));
}
