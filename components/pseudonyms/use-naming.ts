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

/** What was chosen in this window, by project; what was chosen before, the server says. */
const chosen = new Map<string, boolean>();

/**
 * Whether names are to be shown as pseudonyms in the project whose page is open. To be asked once that is so: while a page is made, the
 * address, by which cookies are told, can still be the one before.
 */
export const isNamingKept = (): boolean =>
  document.cookie.split("; ").some((each) => each.startsWith(`${shownCookie}=`));

/** Whether names are shown as pseudonyms in the reader of a project: remembered in this browser, project by project. */
export function useNaming(projectId: string, { offered, shown }: PagePseudonyms): Naming {
  const refreshPage = usePageRefresh();
  const sent = shown !== null;
  const on = useSyncExternalStore(
    changes.hear,
    () => chosen.get(projectId) ?? sent,
    () => sent,
  );
  const set = useCallback(
    (on: boolean) => {
      const age = on ? yearInSeconds : 0;
      chosen.set(projectId, on);
      document.cookie = `${shownCookie}=1; path=/projects/${projectId}; max-age=${age}; samesite=lax`;
      changes.tell();
      // For what the server draws: the window's title, and pages that one goes back to.
      refreshPage();
    },
    [projectId, refreshPage],
  );
  return useMemo(() => ({ offered, on: offered && on, set }), [offered, on, set]);
}
