import { z } from "zod";

export const TransferInput = z.object({ projectId: z.uuid() });

export const TransferDecision = z.object({
  /** How positions are read. */
  convention: z.object({
    unit: z.enum(["codePoint", "utf16", "utf8"]),
    lineEnd: z.enum(["asStored", "asOne"]),
  }),
  /** Put codes called `Group::Code` below their groups. */
  byGroups: z.boolean(),
  /** Bring over what our own export wrote beside the description, too. */
  withSide: z.boolean().default(false),
});
export type TransferDecision = z.infer<typeof TransferDecision>;

export const AnswerTransferInput = TransferInput.extend({ decision: TransferDecision });
