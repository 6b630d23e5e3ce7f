"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { problemOf } from "@/components/shell/problem-of";
import { sendFile } from "@/components/shell/send-file";

/**
 * Sends a project file to an address, whose answer `onBegun` gets; `share` is what has been sent, 0 to 1, and null while
 * nothing is on its way.
 */
export function useTransferUpload<T>(address: string, onBegun: (answer: T) => void) {
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const sending = useRef<AbortController | null>(null);
  useEffect(() => () => sending.current?.abort(), []);
  const send = useCallback(
    (file: File) => {
      const controller = new AbortController();
      sending.current = controller;
      setProblem(null);
      setShare(0);
      sendFile<T>(address, { file, folder: "" }, setShare, controller.signal)
        .then(onBegun)
        .catch((error: unknown) => {
          if (controller.signal.aborted) return;
          setProblem(problemOf(error));
        })
        .finally(() => setShare(null));
    },
    [address, onBegun],
  );
  const cancel = useCallback(() => sending.current?.abort(), []);
  return { share, problem, send, cancel };
}
