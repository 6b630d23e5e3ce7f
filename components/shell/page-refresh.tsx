"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, createContext, use, useCallback, useEffect, useRef, useTransition } from "react";

import { holdAddress, releaseAddress } from "./page-address";

const Context = createContext<(() => void) | null>(null);

/**
 * Has the server draw the page again, one time after the other, while its address stays as it is: where two are on
 * their way at once, or the address changes meanwhile, the router takes the answers for pages that do not fit and loads
 * everything anew, and what is open and selected is gone.
 */
export function PageRefreshProvider({ children }: { readonly children: ReactNode }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const asked = useRef(false);
  const askedAgain = useRef(false);
  const ask = useCallback(() => {
    asked.current = true;
    holdAddress();
    startTransition(() => router.refresh());
  }, [router]);
  const refresh = useCallback(() => {
    if (asked.current) askedAgain.current = true;
    else ask();
  }, [ask]);
  useEffect(() => {
    if (pending || !asked.current) return;
    asked.current = false;
    releaseAddress();
    if (!askedAgain.current) return;
    askedAgain.current = false;
    ask();
  }, [pending, ask]);
  return <Context value={refresh}>{children}</Context>;
}

/** What has the server draw the page again: what stands in it by the server's hand, not by a query's answer. */
export function usePageRefresh(): () => void {
  const refresh = use(Context);
  if (refresh === null) throw new Error("There is no page to draw again here.");
  return refresh;
}
