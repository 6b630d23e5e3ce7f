import type { RoundView } from "@/lib/rounds/round-view";
import { formatDay } from "@/lib/shared/format-day";

/** What is to be known of a round at a glance: when it was opened and ends, and how much is done. */
export function sayRoundFacts({
  openedAt,
  closedAt,
  dueAt,
  progress,
  mine,
  state,
}: Pick<RoundView, "openedAt" | "closedAt" | "dueAt" | "progress" | "mine" | "state">): string {
  const facts = [
    progress && `${progress.done} of ${progress.given} documents given out are done`,
    progress === null && mine.length === 0 && "You have no documents in it",
    openedAt && `opened ${formatDay(openedAt)}`,
    state !== "closed" && dueAt && `due ${formatDay(dueAt)}`,
    state === "closed" && closedAt && `closed ${formatDay(closedAt)}`,
  ].filter((fact) => typeof fact === "string");
  const said = facts.join(" · ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}
