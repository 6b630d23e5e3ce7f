"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useState } from "react";
import { replaceAddress } from "@/components/shell/page-address";
import { type MemosAddress, readMemosAddress, writeMemosAddress } from "@/lib/memos/memos-address";

/** What the board's address asks for, and how to ask for something else in its place. The address follows what is shown. */
export function useMemosAddress() {
  const search = useSearchParams().toString();
  const [seen, setSeen] = useState(search);
  const [address, setAddress] = useState(() => readMemosAddress(new URLSearchParams(search)));
  if (seen !== search) {
    setSeen(search);
    setAddress(readMemosAddress(new URLSearchParams(search)));
  }
  const change = useCallback(
    (patch: Partial<MemosAddress>) => {
      const next = { ...address, ...patch };
      setAddress(next);
      const query = writeMemosAddress(next).toString();
      replaceAddress(query === "" ? window.location.pathname : `?${query}`);
    },
    [address],
  );
  return { address, change };
}
