import { z } from "zod";
import { placeKinds } from "@/lib/agreement/differences";
import { AgreementSetupInput } from "@/lib/agreement/schema";
import { placeRanges, placeRegion } from "@/lib/coding/schema";
import { placeStates } from "./decision";

const id = z.string().regex(/^[\w-]{1,64}$/);
/** Most characters of a reason. */
const reasonLimit = 2_000;

/** What is compared, as an address names it: see `AgreementSetup` and `AgreementPlace`. */
const compared = {
  setup: AgreementSetupInput,
  place: z.object({
    codeId: id.optional(),
    pair: z.tuple([id, id]).readonly().optional(),
    documentId: id.optional(),
  }),
  /** Whether documents are compared that the coders have not finished, too. */
  unfinished: z.boolean(),
};

export const ComparedInput = z.object({ projectId: z.uuid(), ...compared });
export type ComparedInput = Omit<z.infer<typeof ComparedInput>, "projectId">;

/** Differences that the page asks for at a time. */
export const DIFFERENCES_PART = 50;

export const DifferencesInput = ComparedInput.extend({
  kind: z.enum(placeKinds).optional(),
  byLayerId: id.optional(),
  state: z.enum(placeStates).optional(),
  /** Differences to pass over, and to return at most. */
  offset: z.int().min(0).max(10_000_000),
  limit: z.int().min(1).max(200),
});
export type DifferencesInput = Omit<z.infer<typeof DifferencesInput>, "projectId">;

/** Which difference is looked at: none names the first that is open. */
export const DifferenceInput = DifferencesInput.omit({ offset: true, limit: true, state: true }).extend({
  at: id.optional(),
});
export type DifferenceInput = Omit<z.infer<typeof DifferenceInput>, "projectId">;

const codingId = z.uuid();
const choice = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("accepted"), keptIds: z.array(codingId).min(1).max(50) }),
  z.object({ outcome: z.literal("otherCode"), codeId: z.uuid(), placeOfId: codingId }),
  z.object({
    outcome: z.literal("otherBoundaries"),
    codeId: z.uuid(),
    ranges: placeRanges,
    region: placeRegion,
  }),
  z.object({ outcome: z.literal("neither") }),
  z.object({ outcome: z.literal("postponed") }),
]);

export const DecideInput = z.object({
  projectId: z.uuid(),
  /** The decision's own id, the caller's. */
  id: z.uuid(),
  /** The codings decided on, as the caller saw them. */
  seen: z
    .array(z.object({ id: codingId, passageId: z.uuid(), codeId: z.uuid() }))
    .min(1)
    .max(50),
  /** Decisions on them that the caller saw in force: these are reopened. */
  replacedIds: z.array(z.uuid()).max(50),
  choice,
  /** Why; may be empty. */
  reason: z.string().trim().max(reasonLimit, `This is too long: at most ${reasonLimit} characters.`),
});
export type DecideInput = Omit<z.infer<typeof DecideInput>, "projectId">;

export const ReopenInput = z.object({ projectId: z.uuid(), id: z.uuid() });

const rule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("agreed") }),
  z.object({ kind: z.literal("union"), percent: z.int().min(1).max(100) }),
]);

export const RuleInput = ComparedInput.extend({ rule });
export type RuleInput = Omit<z.infer<typeof RuleInput>, "projectId">;

export const DecisionsInput = z.object({ projectId: z.uuid(), documentId: z.uuid().optional() });
