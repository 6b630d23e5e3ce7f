"use client";

import { useCallback, useEffect, useRef } from "react";
import { preload } from "react-dom";
import { codingsAddress } from "@/lib/coding/codings-address";
import type { DocumentCodingsView } from "@/lib/coding/document-codings";

/**
 * Has the page ask for the codings before its scripts run, and gives the first query the answer; null to every later
 * query, which wants what is coded by then.
 */
export function useEarlyCodings(projectId: string, documentId: string) {
  const address = codingsAddress(projectId, documentId);
  if (typeof window === "undefined") preload(address, { as: "fetch", crossOrigin: "anonymous" });
  const over = useRef(false);
  // A microtask after all effects: the first query has begun by then.
  useEffect(() => queueMicrotask(() => (over.current = true)), []);
  return useCallback(async (): Promise<DocumentCodingsView | null> => {
    if (over.current) return null;
    const response = await fetch(address).catch(() => null);
    return response?.ok === true ? ((await response.json()) as DocumentCodingsView) : null;
  }, [address]);
}
