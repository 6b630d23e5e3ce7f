"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useState } from "react";
import { replaceAddress } from "./page-address";

interface Asked<T> {
  readonly value: T;
  /** The address's search as it says this. */
  readonly search: string;
  /** What it said when this was asked for: until it says something else, one's own change is on its way. */
  readonly from: string;
}

/**
 * What the page's address asks for, and how to ask for something else. A change is shown at once and stands in the address
 * a little later; going back and links change what is shown. `read` takes every search, `write` is its inverse.
 */
export function useAddress<T>(read: (params: URLSearchParams) => T, write: (value: T) => URLSearchParams) {
  const search = useSearchParams().toString();
  const [asked, setAsked] = useState<Asked<T>>(() => ({
    value: read(new URLSearchParams(search)),
    search,
    from: search,
  }));
  // One's own change has arrived: what comes next is another's, also the way back to where it began.
  if (search === asked.search && search !== asked.from) setAsked({ ...asked, from: search });
  else if (search !== asked.search && search !== asked.from)
    setAsked({ value: read(new URLSearchParams(search)), search, from: search });
  const change = useCallback(
    (value: T) => {
      const next = write(value).toString();
      setAsked({ value, search: next, from: search });
      replaceAddress(next === "" ? window.location.pathname : `?${next}`);
    },
    [write, search],
  );
  return { address: asked.value, change };
}
