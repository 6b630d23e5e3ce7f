/** What of a project was not carried, and why. */
export interface Loss {
  /** A noun of one of them: "passage", "coding". */
  readonly what: string;
  /** A sentence part that follows it: "its code is not in the file". */
  readonly reason: string;
  readonly count: number;
  /** What some of them are called, each once. */
  readonly names: readonly string[];
}

/** How many names one loss tells. */
const mostNames = 20;
const longestName = 120;

export interface LossList {
  /** Counts what was lost under its kind and reason. `name`: what it is called, "" for what has no name. */
  readonly lose: (what: string, reason: string, name?: string, count?: number) => void;
  /** In the order in which each kind was met first. */
  readonly list: () => Loss[];
}

export function openLossList(): LossList {
  const losses = new Map<string, { what: string; reason: string; count: number; names: string[] }>();
  return {
    lose(what, reason, name = "", count = 1) {
      if (count === 0) return;
      const key = `${what}\n${reason}`;
      const loss = losses.get(key) ?? { what, reason, count: 0, names: [] };
      losses.set(key, loss);
      loss.count += count;
      const short = name.slice(0, longestName).toWellFormed();
      if (short !== "" && loss.names.length < mostNames && !loss.names.includes(short))
        loss.names.push(short);
    },
    list: () => [...losses.values()],
  };
}

/** The reason of what stands nowhere here, although the file it came with is kept. */
export const keptInDescription =
  "there is no place for it yet; it stands in the project's description, which is kept";
