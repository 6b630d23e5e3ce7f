import "server-only";
import { groupOf } from "@/lib/history/groups";
import type { LiveEvent } from "@/lib/live/live-news";
import { readFedEvents } from "@/lib/live/server/read-fed-events";
import { showEvents } from "@/lib/live/server/show-events";
import { tellEvent } from "@/lib/live/tell-event";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import type { ClaimedWebhook } from "./claim-webhook";

/** Events in one message at most, and read at a time. */
const mostEvents = 50;
/** UTF-16 units of the events in one message, unless one alone has more. */
const mostUnits = 1_000_000;

export interface Gathered {
  /** What is told; none: all that was read is passed over. */
  readonly events: readonly LiveEvent[];
  /** The number of the last event told or passed over. */
  readonly upTo: number;
}

/**
 * What a webhook is told next: the events after its cursor that its maker sees now and that it asks for, in order. How many
 * are told together depends on these alone and not on what lies between, which its maker may not see. Of a message that is
 * tried again no event comes that was not there at the first try.
 */
export async function gatherEvents(
  { cursor, upTo, toldId, groups, latest }: ClaimedWebhook,
  member: Member,
): Promise<Gathered> {
  const { projectId, userId } = member;
  const events: LiveEvent[] = [];
  let [units, at] = [0, cursor];
  for (;;) {
    const read = await readFedEvents(projectId, at, mostEvents);
    const within = read.filter(({ number }) => upTo === null || number <= upTo);
    // Asked for after they were read: a round may have been opened since.
    const shown = await showEvents(projectId, await getSight(member), within);
    for (const event of shown.filter(({ subject }) => isAsked(groups, subject))) {
      const told = tellEvent(event, userId, events.at(-1)?.id ?? toldId);
      units += JSON.stringify(told).length;
      if (events.length === mostEvents || (events.length > 0 && units > mostUnits))
        return { events, upTo: at };
      events.push(told);
      at = event.number;
    }
    at = within.at(-1)?.number ?? at;
    // Of a sample that was reset the events are gone, and their count is not.
    if (within.length < mostEvents) return { events, upTo: Math.max(at, upTo ?? latest) };
  }
}

/** Whether events of a subject are told to who asks for these groups. */
function isAsked(groups: readonly string[], subject: string): boolean {
  return groups.length === 0 || groups.includes(groupOf(subject) ?? "");
}
