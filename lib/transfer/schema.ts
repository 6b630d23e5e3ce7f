import { z } from "zod";
import { matchedKinds, picks } from "./match-choices";

export const TransferInput = z.object({ projectId: z.uuid() });

/** How positions are read. */
const convention = z.object({
  unit: z.enum(["codePoint", "utf16", "utf8"]),
  lineEnd: z.enum(["asStored", "asOne"]),
});

export const TransferDecision = z.object({
  convention,
  /** Put codes called `Group::Code` below their groups. */
  byGroups: z.boolean(),
  /** Bring over what our own export wrote beside the description, too. */
  withSide: z.boolean().default(false),
});
export type TransferDecision = z.infer<typeof TransferDecision>;

export const AnswerTransferInput = TransferInput.extend({ decision: TransferDecision });

const kindChoices = z.object({
  all: z.enum(picks).nullable(),
  /** By the keys of items, such as the number of one in the file, or a GUID. */
  items: z.record(z.string().max(100), z.enum(picks)),
});

export const IntoDecision = z.object({
  convention,
  /** Put codes called `Group::Code` below their groups. */
  byGroups: z.boolean().default(false),
  choices: z.record(z.enum(matchedKinds), kindChoices),
  /** False: to see what comes of the choices first. */
  confirmed: z.boolean(),
});
export type IntoDecision = z.infer<typeof IntoDecision>;

export const IntoJobInput = TransferInput.extend({ jobId: z.uuid() });
export const AnswerIntoInput = IntoJobInput.extend({ decision: IntoDecision });
export const BroughtInInput = TransferInput.extend({ id: z.uuid() });
