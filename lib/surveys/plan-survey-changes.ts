import { caseKey } from "@/lib/cases/case";
import { type KnownCases, planCases, type Source } from "@/lib/cases/plan-cases";
import { type Change, updated } from "@/lib/shared/change";
import type { SurveyPlan } from "./plan-survey";

/** What a survey does to the cases of a project. */
export interface CaseCounts {
  /** Cases it makes. */
  readonly made: number;
  /** Cases the project has by name. */
  readonly known: number;
  /** Of those, the ones with an attribute whose value the sheet tells otherwise. */
  readonly differing: number;
}

type Cases = SurveyPlan["cases"];

/** How the cases of a survey meet those of the project, by name whatever its capitals. */
export function countCases(known: KnownCases["cases"], cases: Cases): CaseCounts {
  const byKey = new Map(known.map((each) => [caseKey(each.name), each]));
  const met = cases.flatMap(({ name, attributes }) => {
    const old = byKey.get(caseKey(name));
    return old === undefined ? [] : [{ old, attributes }];
  });
  const differing = met.filter(({ old, attributes }) =>
    Object.entries(attributes).some(([key, value]) => (old.attributes[key] ?? value) !== value),
  );
  return { made: cases.length - met.length, known: met.length, differing: differing.length };
}

/**
 * The changes that give a project the cases of a survey and their links to its documents (`ids`: of the plan's
 * documents, in order). Known cases get the attributes they lack; with `updateKnown` also the sheet's values of those
 * they have. An empty answer never takes a value away. Cases come before links.
 */
export function planSurveyChanges(
  known: KnownCases,
  plan: SurveyPlan,
  ids: readonly string[],
  { updateKnown, ...source }: Source & { readonly updateKnown: boolean },
): Change[] {
  const links = new Map<string, { documentId: string; speaker: string }[]>();
  plan.documents.forEach((document, index) => {
    for (const { name, speaker } of document.links) {
      const link = { documentId: ids[index] ?? "", speaker };
      const own = links.get(name);
      if (own) own.push(link);
      else links.set(name, [link]);
    }
  });
  const wanted = plan.cases.map((each) => ({ ...each, links: links.get(each.name) ?? [] }));
  const changes = planCases(known, wanted, source);
  if (!updateKnown) return changes;
  const told = new Map(plan.cases.map(({ name, attributes }) => [caseKey(name), attributes]));
  const updates = new Map(
    known.cases.flatMap((old) => {
      const attributes = { ...old.attributes, ...told.get(caseKey(old.name)) };
      const differs = Object.entries(attributes).some(([key, value]) => old.attributes[key] !== value);
      const change = differs ? updated("case", old.id, { ...old }, { attributes }) : null;
      return change === null ? [] : [[old.id, change] as const];
    }),
  );
  return [...updates.values(), ...changes.filter(({ entity, id }) => entity !== "case" || !updates.has(id))];
}
