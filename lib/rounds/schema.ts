import { z } from "zod";
import { cleanText } from "@/lib/shared/clean-text";
import { instant } from "@/lib/shared/instant";
import { lineOfText } from "@/lib/shared/line-of-text";
import { mayBeBlind, roundPurposes } from "./round";

const projectId = z.uuid();
const ids = z.array(z.uuid()).max(2_000);

export const RoundsInput = z.object({ projectId });
export const RoundInput = z.object({ projectId, id: z.uuid() });
export const DocumentRoundInput = z.object({ projectId, documentId: z.uuid() });
const AssignmentInput = z.object({ projectId, id: z.uuid() });

/** What a lead says of a round. */
const details = {
  name: lineOfText("a name for the round", 120),
  instructions: z
    .string()
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().max(20_000, "These instructions are too long: at most 20,000 characters.")),
  dueAt: instant.nullable(),
};

/** Who codes what; the seed is a whole number. */
const GiveOutInput = z.object({
  documentIds: ids,
  userIds: ids,
  /** How many coders get each document; all of them where that is not less. */
  perDocument: z.int().min(1).max(2_000),
  /** Percent of each document's paragraphs to be coded; null: coders find their passages themselves. */
  percent: z.int().min(1).max(100).nullable(),
  seed: z.int("A seed is a whole number.").min(0).max(2_147_483_647, "A seed is at most 2147483647."),
});
export type GiveOutInput = z.infer<typeof GiveOutInput>;

/** A draft under the caller's id: a new one, or the one of this id planned anew. */
export const PlanRoundInput = z
  .object({
    projectId,
    id: z.uuid(),
    ...details,
    purpose: z.enum(roundPurposes),
    blind: z.boolean(),
    codebookFrozen: z.boolean(),
    work: GiveOutInput,
  })
  .refine(({ blind, purpose }) => !blind || mayBeBlind(purpose), {
    message: "Differences cannot be settled blind. Choose another purpose, or let the coders see each other.",
    path: ["blind"],
  });
export type PlanRoundInput = z.infer<typeof PlanRoundInput>;

export const DescribeRoundInput = z.object({ projectId, id: z.uuid(), ...details });
export type DescribeRoundInput = z.infer<typeof DescribeRoundInput>;

export const ChangeStateInput = z.object({ projectId, id: z.uuid(), to: z.enum(["open", "closed"]) });
export type ChangeStateInput = z.infer<typeof ChangeStateInput>;

export const AssignInput = z.object({
  projectId,
  roundId: z.uuid(),
  documentId: z.uuid(),
  userId: z.uuid(),
});
export type AssignInput = z.infer<typeof AssignInput>;

/** To another coder; null takes the document out of the coder's hands. */
export const ReassignInput = AssignmentInput.extend({ userId: z.uuid().nullable() });
export type ReassignInput = z.infer<typeof ReassignInput>;

export const MarkDoneInput = AssignmentInput.extend({ done: z.boolean() });
export type MarkDoneInput = z.infer<typeof MarkDoneInput>;
