import { groupWords } from "@/lib/history/groups";
import { tellSince } from "@/lib/shared/tell-since";
import type { WebhookState, WebhookView } from "./webhook-view";

const format = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });

/** Milliseconds, the longest first. */
const units = [
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
] as const;

/** How long it is until a moment, rounded up: "in 10 minutes"; "now" when it has come. */
function tellUntil(moment: Date, now: Date): string {
  const left = Math.max(0, moment.getTime() - now.getTime());
  const [unit, length] = units.find(([, each]) => left >= each) ?? units[2];
  return format.format(Math.ceil(left / length), unit);
}

/** How a webhook fares, as a sentence. Times are told from now, as server and browser may stand in different zones. */
export function sayState(state: WebhookState, now: Date): string {
  switch (state.kind) {
    case "hidden":
      return "How it fares is not shown while you work blind.";
    case "new":
      return "Not told anything yet.";
    case "told":
      return `Told ${tellSince(state.at, now)}.`;
    case "failing":
      return `The last try failed: ${state.problem}. Next try ${tellUntil(state.nextAt, now)}.`;
    case "off":
      return state.problem === null ? "Turned off." : `Turned off: ${state.problem}.`;
  }
}

/** What a webhook is told of: "Everything", or the names of its groups. */
export const sayGroups = ({ groups }: Pick<WebhookView, "groups">): string =>
  groups.length === 0 ? "Everything" : groups.map((group) => groupWords[group]).join(", ");
