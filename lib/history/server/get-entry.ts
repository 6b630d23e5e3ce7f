import "server-only";
import type { EntryDetailView } from "@/lib/history/entry-view";
import { tellChanges } from "@/lib/history/tell-changes";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import type { Change } from "@/lib/shared/change";
import { findEvent } from "./find-events";
import { readNames } from "./read-names";
import { showOne } from "./visible-events";

/** Rows told of one event; the rest are counted. */
const rowsAtMost = 50;

/** What an event changed, in words. NOT_FOUND for one that the member may see nothing of, as for one there is not. */
export async function getEntry(member: Member, id: string): Promise<EntryDetailView> {
  const event = await findEvent(member, id);
  const shown = event && (await showOne(member, await getSight(member), event));
  if (!shown)
    throw new AppError("NOT_FOUND", "This entry is not in the history any more. Load the page again.");
  const isCoding = ({ entity }: Change) => entity === "coding";
  const changes = [
    ...shown.changes.filter((change) => change.entity !== "passage" && !isCoding(change)),
    ...shown.changes.filter(isCoding), // there may be thousands, after what they came or went with
  ];
  const told = changes.slice(0, rowsAtMost);
  return {
    rows: tellChanges(told, await readNames(member, told)),
    more: changes.length - told.length,
  };
}
