"use client";

import {
  type ReactNode,
  createContext,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { countOf } from "@/lib/shared/count-of";
import { LiveConnection, type LiveState } from "./live-connection";
import { Outbox } from "./outbox";
import { useHearCodings } from "./use-hear-codings";
import { useHearJobs } from "./use-hear-jobs";
import { useRefetchTouched } from "./use-refetch-touched";

interface Live {
  readonly live: LiveConnection;
  readonly outbox: Outbox;
}

const Context = createContext<Live | null>(null);

interface Props {
  projectId: string;
  userId: string;
  /** The event up to which the page knows what is there; null before the first. */
  cursor: string | null;
  children: ReactNode;
}

/** Follows the project while one is in it: what others change is heard by whatever shows it. */
export function LiveProvider({ projectId, userId, cursor, children }: Props) {
  const [live] = useState(() => new LiveConnection(projectId, cursor));
  const outbox = useMemo(() => new Outbox(live, userId), [live, userId]);
  useEffect(() => {
    const closed = new AbortController();
    void live.follow(closed.signal);
    void live.whenLive().then(
      () => sendLeft(outbox),
      () => undefined,
    );
    window.addEventListener("pagehide", outbox.keepLeft, { signal: closed.signal });
    return () => closed.abort();
  }, [live, outbox]);
  useHearCodings(live);
  useHearJobs(live);
  useRefetchTouched(live);
  return <Context value={useMemo(() => ({ live, outbox }), [live, outbox])}>{children}</Context>;
}

async function sendLeft(outbox: Outbox): Promise<void> {
  const { sent, refusals } = await outbox.sendLeft();
  if (sent > 0) notifyDone(`Saved ${countOf(sent, "change")} that could not be sent before.`);
  for (const refusal of new Set(refusals))
    notifyError(new Error(refusal), "A change that could not be sent before was refused");
}

function useContext(): Live {
  const context = use(Context);
  if (context === null) throw new Error("There is no project to follow here.");
  return context;
}

/** The project's stream. Throws outside of a project's pages. */
export const useLive = (): LiveConnection => useContext().live;

/** What waits to be sent. Throws outside of a project's pages. */
export const useOutbox = (): Outbox => useContext().outbox;

/** How the stream stands, and who else is there; drawn again when it changes. */
export function useLiveState(): LiveState {
  const live = useLive();
  return useSyncExternalStore(live.subscribe, live.getState, live.getState);
}

/** One value of that; drawn again only when this value is another. */
export function useLiveValue<T extends string | null>(select: (state: LiveState) => T): T {
  const live = useLive();
  const read = () => select(live.getState());
  return useSyncExternalStore(live.subscribe, read, read);
}
