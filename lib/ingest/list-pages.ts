/** So many stretches of pages are named in a message. */
const named = 10;

/**
 * Pages in a sentence, from their indexes (from 0, ascending): "page 3", "pages 1, 3–5 and 9". Two that follow one
 * another and more are one stretch; after ten stretches the pages that are left are counted.
 */
export function listPages(indexes: readonly number[]): string {
  const stretches: [first: number, last: number][] = [];
  for (const index of indexes) {
    const open = stretches.at(-1);
    if (open && open[1] === index - 1) open[1] = index;
    else stretches.push([index, index]);
  }
  const words = stretches
    .slice(0, named)
    .map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1}–${last + 1}`));
  const left = stretches.slice(named).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const list = conjunction.format(left > 0 ? [...words, `${left} more`] : words);
  return `${indexes.length === 1 ? "page" : "pages"} ${list}`;
}

const conjunction = new Intl.ListFormat("en-GB", { type: "conjunction" });
