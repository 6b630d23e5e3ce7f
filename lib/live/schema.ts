import { z } from "zod";

export const ProjectInput = z.object({ projectId: z.uuid() });

const eventNumber = z.number().int().positive();

/** Numbers of changes that undo leaves as they are and looks behind. */
const skip = z.array(eventNumber).max(500).default([]);

export const UndoInput = z.object({
  projectId: z.uuid(),
  /** One change of one's own; left out: the latest still in force. */
  number: eventNumber.optional(),
  skip,
});

export const UndoBackToInput = z.object({ projectId: z.uuid(), number: eventNumber, skip });

export const OwnChangesInput = z.object({
  projectId: z.uuid(),
  /** Only changes before this number; left out: from the latest. */
  before: eventNumber.optional(),
});
