import { asProposed, type MatchChoices } from "../match-choices";
import { matchItems, readTextKeys } from "../match-items";
import { type IntoPlan, planInto } from "../plan-into";
import type { PlannedImport } from "../plan-import";
import { asItIs, type Present } from "./present-of";
import { finish } from "./sample-files";

/** See `readTextKeys`. For tests. */
export const keysOf = (plan: PlannedImport) => finish(readTextKeys(plan, asItIs));

/** What a project gets of a plan, by what a person chose. For tests. */
export function bring(
  plan: PlannedImport,
  { project, work }: Present,
  choices: MatchChoices = asProposed,
): IntoPlan {
  const matching = matchItems(plan, project, choices, keysOf(plan));
  return finish(planInto(plan, matching, project, work, () => crypto.randomUUID()));
}
