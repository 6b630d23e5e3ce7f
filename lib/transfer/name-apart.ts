/** Room for a number in a name that is cut, in UTF-16 units. */
const room = 8;

/**
 * Gives names that are apart from each other: the name itself, or with the next number where it was given before. `keyOf`:
 * what two names may not have in common. `longest`, in UTF-16 units: longer than this no name with a number becomes, and
 * its end is cut before the number. Each takes a step or two, however many are called the same.
 */
export function openNames(keyOf: (name: string) => string, longest: number): (name: string) => string {
  const given = new Set<string>();
  const next = new Map<string, number>();
  return (name) => {
    let own = name;
    if (given.has(keyOf(own))) {
      const start = name.length > longest - room ? name.slice(0, longest - room).toWellFormed() : name;
      const base = keyOf(start);
      let number = next.get(base) ?? 2;
      for (; given.has(keyOf(own)); number += 1) own = `${start} (${number})`;
      next.set(base, number);
    }
    given.add(keyOf(own));
    return own;
  };
}
