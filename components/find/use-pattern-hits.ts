"use client";

import { useEffect, useMemo, useState } from "react";
import type { Hit, TextFinder } from "@/lib/text/find-text";
import { mostMatches, readPattern } from "@/lib/text/match-pattern";
import { PatternSearch } from "./pattern-search";

/** How long typing must have rested before a pattern is sought, in milliseconds. */
const rest = 150;

export interface Found {
  readonly hits: readonly Hit[];
  /** Why there are no hits, or not all of them, where it is not that there are none. */
  readonly problem: string | null;
  /** What was found is still of the words before. */
  readonly searching: boolean;
}

interface Sought {
  readonly source: string;
  readonly wholeWord: boolean;
  readonly matchCase: boolean;
}

export const nothingFound: Found = { hits: [], problem: null, searching: false };

/** What a pattern finds, sought beside the page; `sought`: null where no pattern is. */
export function usePatternHits(finder: TextFinder, sought: Sought | null): Found {
  const [answer, setAnswer] = useState<{ readonly to: Sought; readonly found: Found } | null>(null);
  const search = useMemo(() => new PatternSearch(finder.readWritten), [finder]);
  useEffect(() => () => search.stop(), [search]);

  useEffect(() => {
    if (sought === null) return;
    let left = false;
    const show = (found: Omit<Found, "searching">) => {
      if (!left) setAnswer({ to: sought, found: { ...found, searching: false } });
    };
    const timer = window.setTimeout(() => {
      const pattern = readPattern(sought.source, sought);
      if (!pattern.ok)
        return show({ hits: [], problem: `This is not a whole pattern yet: ${pattern.error}.` });
      search.search(pattern.value).then(
        (matches) =>
          show(
            matches === null
              ? { hits: [], problem: "This pattern takes too long here. Ask for less at once." }
              : {
                  hits: finder.hitsOf(matches.pairs),
                  problem: matches.more
                    ? `Only the first ${mostMatches.toLocaleString("en-US")} are listed. Ask for less at once.`
                    : null,
                },
          ),
        (error: Error) => show({ hits: [], problem: error.message }),
      );
    }, rest);
    return () => {
      left = true;
      window.clearTimeout(timer);
    };
  }, [finder, search, sought]);

  if (sought === null) return nothingFound;
  if (answer?.to === sought) return answer.found;
  return { ...(answer?.found ?? nothingFound), problem: null, searching: true };
}
