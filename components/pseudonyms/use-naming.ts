"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { Listeners } from "@/components/shell/listeners";
import { usePageRefresh } from "@/components/shell/page-refresh";
import type { DocumentNames } from "@/lib/pseudonyms/shown-name";
import { shownCookie } from "@/lib/pseudonyms/shown-cookie";

/** What the server says of pseudonyms when it draws a document. */
export interface PagePseudonyms {
  /** The project has a list, and the member may have it applied. */
  readonly offered: boolean;
  /** Null where names are shown as they are. */
  readonly shown: DocumentNames | null;
}

/** Whether names are shown as pseudonyms. */
export interface Naming {
  readonly offered: boolean;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

const changes = new Listeners();
const yearInSeconds = 31_536_000;

const isKept = (): boolean => document.cookie.split("; ").some((each) => each.startsWith(`${shownCookie}=`));

/** Whether it is remembered that names are shown as pseudonyms in the project whose page this is. `sent`: what the server drew. */
export const useKeptNaming = (sent: boolean): boolean =>
  useSyncExternalStore(changes.hear, isKept, () => sent);

/** Whether names are shown as pseudonyms in the reader of a project: remembered in this browser, project by project. */
export function useNaming(projectId: string, { offered, shown }: PagePseudonyms): Naming {
  const refreshPage = usePageRefresh();
  const kept = useKeptNaming(shown !== null);
  const set = useCallback(
    (on: boolean) => {
      const age = on ? yearInSeconds : 0;
      document.cookie = `${shownCookie}=1; path=/projects/${projectId}; max-age=${age}; samesite=lax`;
      changes.tell();
      // For what the server draws: the window's title, and pages that one goes back to.
      refreshPage();
    },
    [projectId, refreshPage],
  );
  return useMemo(() => ({ offered, on: offered && kept, set }), [offered, kept, set]);
}
