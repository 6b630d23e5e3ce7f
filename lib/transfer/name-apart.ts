/**
 * Gives names that are apart from each other: the name itself, or with the next number where it was given before. `keyOf`:
 * what two names may not have in common. Each takes a step or two, however many are called the same.
 */
export function openNames(keyOf: (name: string) => string): (name: string) => string {
  const given = new Set<string>();
  const next = new Map<string, number>();
  return (name) => {
    const base = keyOf(name);
    let own = name;
    while (given.has(keyOf(own))) {
      const number = next.get(base) ?? 2;
      next.set(base, number + 1);
      own = `${name} (${number})`;
    }
    given.add(keyOf(own));
    return own;
  };
}
