import { z } from "zod";
import { historyGroups } from "./groups";

const id = z.string().regex(/^[\w-]{1,64}$/);

export const ProjectInput = z.object({ projectId: z.uuid() });

/** What a history is narrowed to; the same in the list and in exports. */
export const HistoryInput = z.object({
  projectId: z.uuid(),
  memberId: id.optional(),
  group: z.enum(historyGroups).optional(),
  documentId: id.optional(),
  codeId: id.optional(),
  passageId: id.optional(),
  /** Words in what was done. */
  text: z.string().max(200).optional(),
  /** From this moment, and before that one. */
  since: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
});
export type HistoryInput = z.infer<typeof HistoryInput>;

/** Entries that the page asks for at a time. */
export const HISTORY_PART = 50;

export const HistoryPageInput = HistoryInput.extend({
  /** Id of the last event seen: those before it are meant. Left out: from the latest. */
  cursor: id.optional(),
  /** Entries to return at most. */
  limit: z.int().min(1).max(200).default(HISTORY_PART),
});
export type HistoryPageInput = z.infer<typeof HistoryPageInput>;

export const EntryInput = z.object({ projectId: z.uuid(), id });
