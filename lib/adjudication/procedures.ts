import { getAppliableCodes } from "@/lib/coding/server/find-codings";
import { getText, placePassage, placePassages } from "@/lib/coding/server/place-passage";
import { memberProcedure } from "@/lib/projects/server/access";
import {
  DecideInput,
  DecisionsInput,
  DifferenceInput,
  DifferencesInput,
  ReopenInput,
  RuleInput,
} from "./schema";
import { applyRuleToAll, previewRule } from "./server/apply-rule";
import { type CodingTools, decide } from "./server/decide";
import { getDifference } from "./server/get-difference";
import { listDecisions } from "./server/list-decisions";
import { listDifferences } from "./server/list-differences";
import { reopenDecision } from "./server/reopen";

const tools: CodingTools = {
  placeWords: async (tx, member, documentId, places) =>
    placePassages(tx, await getText(tx, member, documentId), places),
  placeOne: async (tx, member, documentId, place) =>
    placePassage(tx, await getText(tx, member, documentId), place, crypto.randomUUID()),
  getAppliableCode: async (tx, member, codeId) => (await getAppliableCodes(tx, member, [codeId]))[0]!,
};

export const adjudicationProcedures = {
  listDifferences: memberProcedure("decision.read", DifferencesInput).handler(({ input, context }) =>
    listDifferences(context.member, input),
  ),
  getDifference: memberProcedure("decision.read", DifferenceInput).handler(({ input, context }) =>
    getDifference(context.member, input),
  ),
  listDecisions: memberProcedure("decision.read", DecisionsInput).handler(({ input, context }) =>
    listDecisions(context.member, input.documentId),
  ),
  decide: memberProcedure("decision.write", DecideInput).handler(({ input, context }) =>
    decide(context.member, input, tools),
  ),
  reopen: memberProcedure("decision.write", ReopenInput).handler(({ input, context }) =>
    reopenDecision(context.member, input.id),
  ),
  previewRule: memberProcedure("decision.write", RuleInput).handler(({ input, context }) =>
    previewRule(context.member, input),
  ),
  applyRule: memberProcedure("decision.write", RuleInput).handler(({ input, context }) =>
    applyRuleToAll(context.member, input, tools),
  ),
};
