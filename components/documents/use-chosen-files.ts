"use client";

import { useCallback, useState } from "react";
import type { FileLimits } from "@/lib/documents/accepted-files";
import { countOf } from "@/lib/shared/count-of";
import type { Chosen } from "./read-drop";
import type { UploadStore } from "./upload-store";

/** Sends what was chosen or dropped, and says what was left out: a system's own files. */
export function useChosenFiles(store: UploadStore, limits: FileLimits) {
  const [leftOut, setLeftOut] = useState<string | null>(null);
  const add = useCallback(
    (chosen: Chosen) => {
      store.add(chosen.files, limits);
      setLeftOut(describe(chosen));
    },
    [store, limits],
  );
  return { add, leftOut };
}

function describe({ files, leftOut }: Chosen): string | null {
  if (leftOut > 0) return `Left out ${countOf(leftOut, "hidden file")} that a system keeps in folders.`;
  return files.length === 0 ? "There are no files in this folder." : null;
}
