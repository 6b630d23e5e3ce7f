import { z } from "zod";

export const ProjectInput = z.object({ projectId: z.uuid() });

/** Ids of changes that undo leaves as they are and looks behind. */
const skip = z.array(z.uuid()).max(500).default([]);

export const UndoInput = z.object({
  projectId: z.uuid(),
  /** One change of one's own; left out: the latest still in force. */
  id: z.uuid().optional(),
  skip,
});

/** One change, whoever made it. */
export const UndoOthersInput = z.object({ projectId: z.uuid(), id: z.uuid() });

export const UndoBackToInput = z.object({ projectId: z.uuid(), id: z.uuid(), skip });

export const OwnChangesInput = z.object({
  projectId: z.uuid(),
  /** Only changes before this one; left out: from the latest. */
  before: z.uuid().optional(),
});

export const FollowInput = z.object({
  projectId: z.uuid(),
  /** The window that follows, by a name of its own. */
  windowId: z.uuid(),
  /** The event heard last; left out: from now on. */
  cursor: z.uuid().optional(),
});

export const PresenceInput = z.object({
  projectId: z.uuid(),
  windowId: z.uuid(),
  /** Where the window reads; null outside of documents. */
  place: z.object({ documentId: z.uuid(), offset: z.number().int().min(0) }).nullable(),
});
