import type { HistoryAddress } from "@/lib/history/history-address";
import type { HistoryInput } from "@/lib/history/schema";

/** The first moment of a day, or of the next one, by the clock of this browser. */
function startOfDay(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

/** What the server is asked for by an address: days become moments, the last day is wholly in. */
export function toHistoryInput(projectId: string, { from, to, ...address }: HistoryAddress): HistoryInput {
  return {
    projectId,
    ...address,
    ...(from && { since: startOfDay(from) }),
    ...(to && { until: startOfDay(to, 1) }),
  };
}
