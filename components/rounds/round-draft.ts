import type { PlanRoundInput } from "@/lib/rounds/schema";
import type { PlanChoices, RoundPlanView } from "@/lib/rounds/round-view";
import { type RoundPurpose, mayBeBlind } from "@/lib/rounds/round";

/** What stands in the form of a round. Days as a date field has them, "2026-11-30"; "" for none. */
export interface RoundDraft {
  readonly name: string;
  readonly purpose: RoundPurpose;
  readonly blind: boolean;
  readonly codebookFrozen: boolean;
  readonly instructions: string;
  readonly dueOn: string;
  readonly documentIds: readonly string[];
  readonly userIds: readonly string[];
  /** Null: everybody codes every document. */
  readonly perDocument: number | null;
  /** Null: coders find their passages themselves. */
  readonly percent: number | null;
  readonly seed: number;
}

/** A new round: everybody codes everything, each for themselves. */
export const newDraft = ({ documents, coders }: PlanChoices, seed: number): RoundDraft => ({
  name: "",
  purpose: "reliability",
  blind: true,
  codebookFrozen: true,
  instructions: "",
  dueOn: "",
  documentIds: documents.map(({ id }) => id),
  userIds: coders.map(({ id }) => id),
  perDocument: null,
  percent: null,
  seed,
});

/** The form of a draft that was saved. */
export function readDraft(plan: RoundPlanView): RoundDraft {
  const userIds = [...new Set(plan.given.map(({ userId }) => userId))];
  const { perDocument } = plan;
  return {
    name: plan.name,
    purpose: plan.purpose,
    blind: plan.blind,
    codebookFrozen: plan.codebookFrozen,
    instructions: plan.instructions,
    dueOn: plan.dueAt?.toISOString().slice(0, 10) ?? "",
    documentIds: [...new Set(plan.given.map(({ documentId }) => documentId))],
    userIds,
    perDocument: perDocument !== null && perDocument < userIds.length ? perDocument : null,
    percent: plan.percent,
    seed: plan.seed ?? 1,
  };
}

/** What a form says, as the server takes it. A day ends at its end. */
export function planOf(projectId: string, id: string, draft: RoundDraft): PlanRoundInput {
  const { documentIds, userIds, perDocument, percent, seed, dueOn, ...said } = draft;
  return {
    projectId,
    id,
    ...said,
    blind: said.blind && mayBeBlind(said.purpose),
    dueAt: dueOn === "" ? null : new Date(`${dueOn}T23:59:59Z`),
    work: {
      documentIds: [...documentIds],
      userIds: [...userIds],
      perDocument: perDocument ?? Math.max(1, userIds.length),
      percent,
      seed,
    },
  };
}

/** What is missing in a form, as a sentence; null when nothing is. */
export function findDraftProblem({ name, documentIds, userIds }: RoundDraft): string | null {
  if (name.trim() === "") return "Enter a name for the round.";
  if (documentIds.length === 0) return "Choose at least one document.";
  if (userIds.length === 0) return "Choose at least one coder.";
  return null;
}
