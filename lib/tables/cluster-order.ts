/**
 * The places of rows in an order in which like stands beside like: the two clusters whose rows have the smallest average
 * distance are joined until one is left (average linkage, Sokal & Michener 1958). The distance of two rows is 1 minus the cosine
 * of their counts; a row without any count is as far as can be from all. Of equals the earlier come first. O(n³), for the
 * few hundred rows that a matrix has.
 */
export function clusterOrder(rows: readonly (readonly number[])[]): number[] {
  const norms = rows.map((row) => Math.hypot(...row));
  const distance = rows.map((one, i) =>
    rows.map((other, j) => {
      const norm = norms[i]! * norms[j]!;
      return norm === 0 ? 1 : 1 - one.reduce((sum, count, at) => sum + count * other[at]!, 0) / norm;
    }),
  );
  const clusters: { readonly members: readonly number[]; readonly far: number[] }[] = rows.map((_, at) => ({
    members: [at],
    far: [...distance[at]!],
  }));
  const live = rows.map((_, at) => at);
  while (live.length > 1) {
    const [a, b] = nearest(live, clusters);
    const [one, other] = [clusters[a]!, clusters[b]!];
    const [n, m] = [one.members.length, other.members.length];
    for (const each of live) {
      const far = (one.far[each]! * n + other.far[each]! * m) / (n + m);
      clusters[each]!.far[a] = far;
      one.far[each] = far;
    }
    clusters[a] = { members: [...one.members, ...other.members], far: one.far };
    live.splice(live.indexOf(b), 1);
  }
  return [...(clusters[live[0] ?? -1]?.members ?? [])];
}

/** The places of the two clusters that are nearest, the earlier first. */
function nearest(
  live: readonly number[],
  clusters: readonly { readonly far: readonly number[] }[],
): [number, number] {
  let [best, a, b] = [Infinity, live[0]!, live[1]!];
  live.forEach((one, at) => {
    for (const other of live.slice(at + 1)) {
      const far = clusters[one]!.far[other]!;
      if (far < best - 1e-12) [best, a, b] = [far, one, other];
    }
  });
  return [a, b];
}
