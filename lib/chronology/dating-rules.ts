import { type Change, created, removed, updated } from "@/lib/shared/change";
import { cleanLine } from "@/lib/shared/clean-text";
import type { Dating } from "./dating";

/** What is to be said of one date. */
export type SaidDating = Omit<Dating, "id">;

/**
 * The changes after which these words stand for a date: of `row`, which says something of it now, or of none. What says
 * nothing beyond what was recognised goes, and so does an added date without days. No changes where it is so already. `now`:
 * an ISO time.
 */
export function planDating(
  row: Dating | null,
  { passageId, key, ...words }: SaidDating,
  made: { readonly id: string; readonly authorId: string; readonly now: string },
): Change[] {
  const said = { ...words, title: cleanLine(words.title) };
  const says = said.from !== "" || (key !== "" && (said.title !== "" || said.hidden));
  if (row === null) {
    const { id, authorId, now } = made;
    return says ? [created("dating", id, { id, passageId, key, ...said, authorId, createdAt: now })] : [];
  }
  const { id, ...rest } = row;
  if (!says) return [removed("dating", id, { id, ...rest })];
  const change = updated("dating", id, { ...row }, said);
  return change === null ? [] : [change];
}

/** What was done, to follow "You": "hid an event of the chronology". */
export function sayDating(row: Dating | null, said: SaidDating): string {
  const event = "an event of the chronology";
  if (said.hidden !== (row?.hidden ?? false)) return said.hidden ? `hid ${event}` : `showed ${event} again`;
  if (said.from !== (row?.from ?? "") || said.to !== (row?.to ?? ""))
    return said.from === "" ? `took back the date of ${event}` : `dated ${event}`;
  return `named ${event}`;
}
