"use client";

import { useMemo, useRef } from "react";
import type { Whereabouts } from "./left-place";
import { type Trail, leave, noTrail, stepBack, stepForward } from "./trail";
import type { Going, Series } from "./going";
import type { Landing } from "./use-landing";

/** Going about in a document that the address says nothing of: its way back is its own. */
export function useGoingByTrail({ land, restore, whereNow }: Landing): Going {
  const trail = useRef<Trail<Whereabouts>>(noTrail);
  const series = useRef<Series | null>(null);
  const answeredRef = useRef<string | null>(null);
  return useMemo(() => {
    const depart: Going["depart"] = (_to, as) => {
      const goesOn = as !== undefined && series.current === as;
      series.current = as ?? null;
      const here = whereNow();
      if (!goesOn && here !== null) trail.current = leave(trail.current, here);
    };
    const step = (take: typeof stepBack) => {
      series.current = null;
      const here = whereNow();
      const taken = here && take(trail.current, here);
      if (taken === null) return;
      trail.current = taken.trail;
      restore(taken.to);
    };
    return {
      depart,
      goTo: (range, { select = false, series: as } = {}) => {
        depart({ at: range }, as);
        land(range, select);
      },
      back: () => step(stepBack),
      forward: () => step(stepForward),
      answeredRef,
      restore,
      whereNow,
    };
  }, [land, restore, whereNow]);
}
