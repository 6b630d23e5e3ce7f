"use client";

import { useCallback, useEffect, useMemo, useRef } from "react";
import type { Surface } from "@/components/reader/surface";
import type { TextSelection } from "@/components/reader/use-text-selection";
import { presentAddress, pushAddress, replaceAddress } from "@/components/shell/page-address";
import { writePlaceAddress } from "@/lib/text/place-address";
import type { Destination, Going, Series } from "./going";
import { keepLeftPlace, leftPlaceOf } from "./left-place";
import { useGoingByTrail } from "./use-going-by-trail";
import { type Landing, useLanding } from "./use-landing";

/** Going about in a document: by the browser's history where the address is about it, else by a way of its own. */
export function useGoing(
  textId: string,
  surface: Surface | null,
  selection: TextSelection,
  addressed: boolean,
): Going {
  const landing = useLanding(surface, selection);
  const byAddress = useGoingByAddress(textId, landing, addressed);
  const byTrail = useGoingByTrail(landing);
  return addressed ? byAddress : byTrail;
}

/**
 * Going about with the browser's own back and forward: each jump is an entry of its history. What is left is kept with
 * the entry left, where one goes to stands in the new one's address.
 */
function useGoingByAddress(textId: string, { land, restore, whereNow }: Landing, addressed: boolean): Going {
  const answeredRef = useRef<string | null>(null);
  const series = useRef<Series | null>(null);

  const depart = useCallback(
    (to: Destination, as?: Series) => {
      const [name, value] =
        "passage" in to ? ["passage", to.passage] : ["at", writePlaceAddress(textId, to.at)];
      const url = presentAddress();
      const goesOn = as !== undefined && series.current === as;
      series.current = as ?? null;
      // The steps of a search are not worth a name of their own.
      if (goesOn && as === "find") return;
      answeredRef.current = value;
      if (url.searchParams.get(name) === value) return;
      url.searchParams.delete("passage");
      url.searchParams.delete("at");
      url.searchParams.set(name, value);
      if (goesOn) return replaceAddress(url);
      const here = whereNow();
      if (here !== null) keepLeftPlace({ textId, ...here });
      pushAddress(url);
    },
    [textId, whereNow],
  );
  const goTo = useCallback<Going["goTo"]>(
    (range, { select = false, series: as } = {}) => {
      depart({ at: { start: range.start, end: select ? range.end : range.start } }, as);
      land(range, select);
    },
    [depart, land],
  );

  useEffect(() => {
    if (!addressed) return;
    const onPopState = (event: PopStateEvent) => {
      series.current = null;
      const left = leftPlaceOf(event.state, textId);
      if (left === null) return;
      const params = new URLSearchParams(window.location.search);
      answeredRef.current = params.get("passage") ?? params.get("at");
      restore(left);
    };
    window.addEventListener("popstate", onPopState);
    return () => window.removeEventListener("popstate", onPopState);
  }, [textId, restore, addressed]);

  return useMemo(
    () => ({
      depart,
      goTo,
      back: () => window.history.back(),
      forward: () => window.history.forward(),
      answeredRef,
      restore,
      whereNow,
    }),
    [depart, goTo, restore, whereNow],
  );
}
