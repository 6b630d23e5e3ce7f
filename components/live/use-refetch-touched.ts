import { type Query, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { usePageRefresh } from "@/components/shell/page-refresh";
import { useEffect } from "react";
import { isWriting } from "@/components/shell/run-in-order";
import { ownChangesKey } from "@/components/history/own-changes-key";
import { asksForOlder, confirmsCodings } from "@/components/coding/use-older-codings";
import { isLedgerKey } from "@/components/coding/ledger-key";
import type { LiveConnection } from "./live-connection";

/** Milliseconds between two times that something is asked for anew, at least: the first comes at once. */
const pauses = { codings: 2_000, older: 400, rest: 400 };
/** How many times as long as the answer took, at least: a server that is busy is asked less often. */
const restraint = 20;
/** The longest of these times, in milliseconds: a server that was away is not one that is busy. */
const longestPause = 10_000;
/** Milliseconds after which it is looked again whether one's own writes have arrived. */
const whileWriting = 100;

type Kind = keyof typeof pauses;

/** Features that count codings: what else shows codings changes with their events. */
const counting: readonly unknown[] = [
  "codebook",
  "analysis",
  "tables",
  "queries",
  "pictures",
  "chronology",
  "citations",
  "cases",
  "documents",
  "rounds",
  "history",
];

/** The feature whose procedure a query asks; undefined for other queries. */
const featureOf = ({ queryKey: [path] }: Query): unknown => (Array.isArray(path) ? path[0] : undefined);

const touches: Record<Kind, (query: Query) => boolean> = {
  codings: (query) => counting.includes(featureOf(query)),
  older: asksForOlder,
  // Of jobs it is told apart.
  rest: (query) => !isLedgerKey(query.queryKey) && featureOf(query) !== "jobs",
};

/** Has what is shown asked for anew when others have changed it, and all of it when changes were missed. */
export function useRefetchTouched(live: LiveConnection): void {
  const queries = useQueryClient();
  const refreshPage = usePageRefresh();
  useEffect(() => {
    const asking = {
      codings: new Refetch("codings", queries, live.projectId),
      older: new Refetch("older", queries, live.projectId),
      rest: new Refetch("rest", queries, live.projectId),
    };
    const offEvent = live.onEvent((event) => {
      const { touched, rows, operation } = event;
      // The list of one's own changes may have been opened while this one was still on its way.
      if (operation !== null) void queries.invalidateQueries({ queryKey: ownChangesKey(live.projectId) });
      if (touched.includes("coding") && confirmsCodings(event)) asking.older.want();
      if (touched.some((entity) => entity !== "coding" && entity !== "passage")) asking.rest.want();
      else if (operation === null || !live.sent.has(operation)) asking.codings.want();
      if (!touched.includes("document") && !touched.includes("project")) return;
      // A page about what is gone would go, too, with what one is at in it: it says itself that it is gone.
      if (rows.some(({ id, gone }) => gone && window.location.pathname.includes(id))) return;
      // A newer reading of a document moves what is coded in it.
      if (touched.includes("document"))
        void queries.invalidateQueries({ predicate: ({ queryKey }) => isLedgerKey(queryKey) });
      refreshPage();
    });
    const offMissed = live.onMissed(() => {
      void queries.invalidateQueries();
      refreshPage();
    });
    let status = live.getState().status;
    const offState = live.subscribe(() => {
      const before = status;
      status = live.getState().status;
      // What was asked for while there was no connection has failed, and nothing else asks for it again.
      if (status !== "live" || before === "live") return;
      const failed = { type: "active", predicate: ({ state }: Query) => state.isInvalidated } as const;
      void queries.refetchQueries(failed, { cancelRefetch: false });
    });
    return () => {
      offEvent();
      offMissed();
      offState();
      asking.codings.stop();
      asking.older.stop();
      asking.rest.stop();
    };
  }, [live, queries, refreshPage]);
}

/** Asks anew as soon as it is wanted, but not too often, and not while one's own writes are on their way. */
class Refetch {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private earliest = 0;

  constructor(
    private readonly kind: Kind,
    private readonly queries: QueryClient,
    private readonly projectId: string,
  ) {}

  want(): void {
    this.timer ??= setTimeout(() => this.ask(), Math.max(0, this.earliest - performance.now()));
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private ask(): void {
    if (isWriting(this.queries, this.projectId)) {
      this.timer = setTimeout(() => this.ask(), whileWriting);
      return;
    }
    this.timer = null;
    const asked = performance.now();
    this.earliest = asked + pauses[this.kind];
    void this.queries.invalidateQueries({ predicate: touches[this.kind] }).then(() => {
      const took = performance.now() - asked;
      this.earliest = Math.max(this.earliest, asked + Math.min(longestPause, restraint * took));
    });
  }
}
