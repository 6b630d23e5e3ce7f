"use client";

import { useMounted, useSessionStorage } from "@mantine/hooks";
import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useState } from "react";
import { presentAddress, replaceAddress } from "@/components/shell/page-address";
import { chooseBeside } from "./choose-beside";

/** The address's parameter for the document beside the text. */
export const besideParameter = "beside";

export interface BesideDocument {
  /** Null: no pane is open beside the text. */
  readonly id: string | null;
  /** Opens a document beside the text; null closes the pane. Both stand in the address. */
  readonly choose: (id: string | null) => void;
  /** Has another document stand there once the page shows another text; until then nothing changes. */
  readonly chooseForNext: (id: string) => void;
}

/**
 * Which document stands beside the text. It stays when one goes to another text and when the page is loaded again. The
 * server sends the page without it: of a large document it would send the text twice.
 */
export function useBesideDocument(
  projectId: string,
  documents: readonly { readonly id: string }[],
): BesideDocument {
  const mounted = useMounted();
  const named = useSearchParams().get(besideParameter);
  const [remembered, remember] = useSessionStorage<string | null>({
    key: `excerpta-beside-${projectId}`,
    defaultValue: null,
  });
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const known = useMemo(() => new Set(documents.map(({ id }) => id)), [documents]);
  const id = mounted ? chooseBeside({ chosen, named, remembered }, known) : null;

  useEffect(() => {
    if (named !== null && known.has(named)) remember(named);
  }, [named, known, remember]);

  const choose = useCallback(
    (next: string | null) => {
      setChosen(next);
      remember(next);
      const url = presentAddress();
      if (next === null) url.searchParams.delete(besideParameter);
      else url.searchParams.set(besideParameter, next);
      replaceAddress(url);
    },
    [setChosen, remember],
  );
  const chooseForNext = useCallback(
    (next: string) => {
      setChosen(id);
      remember(next);
    },
    [id, setChosen, remember],
  );
  return useMemo(() => ({ id, choose, chooseForNext }), [id, choose, chooseForNext]);
}
