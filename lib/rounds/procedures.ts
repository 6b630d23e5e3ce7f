import { findOrCreateLayer } from "@/lib/coding/server/own-layer";
import { getText, placePassages } from "@/lib/coding/server/place-passage";
import { memberProcedure } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import {
  AssignInput,
  ChangeStateInput,
  DescribeRoundInput,
  DocumentRoundInput,
  MarkDoneInput,
  PlanRoundInput,
  ReassignInput,
  RoundInput,
  RoundsInput,
} from "./schema";
import { assignDocument, markDone, reassignDocument } from "./server/assign-commands";
import { changeRoundState, deleteRound, describeRound } from "./server/commands";
import { findDocumentRound } from "./server/document-round";
import { type PlaceUnits, planRound } from "./server/plan-command";
import { findRoundPlan, findRoundView, listRounds } from "./server/queries";

const placeUnits: PlaceUnits = async (tx, member, documentId, places) =>
  placePassages(
    tx,
    await getText(tx, member, documentId),
    places.map(({ start, end }) => [[start, end]]),
  );

async function demand<T>(found: Promise<T | null>): Promise<T> {
  const round = await found;
  if (round === null)
    throw new AppError("NOT_FOUND", "This round is no longer there. Go back to the rounds.");
  return round;
}

export const roundProcedures = {
  list: memberProcedure("round.read", RoundsInput).handler(({ context }) => listRounds(context.member)),
  get: memberProcedure("round.read", RoundInput).handler(({ input, context }) =>
    demand(findRoundView(context.member, input.id)),
  ),
  /** The round in which one codes a document. */
  ofDocument: memberProcedure("round.read", DocumentRoundInput).handler(({ input, context }) =>
    findDocumentRound(context.member, input.documentId),
  ),
  getPlan: memberProcedure("round.manage", RoundInput).handler(({ input, context }) =>
    demand(findRoundPlan(context.member, input.id)),
  ),
  plan: memberProcedure("round.manage", PlanRoundInput).handler(({ input, context }) =>
    planRound(context.member, input, placeUnits),
  ),
  describe: memberProcedure("round.manage", DescribeRoundInput).handler(({ input, context }) =>
    describeRound(context.member, input),
  ),
  changeState: memberProcedure("round.manage", ChangeStateInput).handler(({ input, context }) =>
    changeRoundState(context.member, input),
  ),
  remove: memberProcedure("round.manage", RoundInput).handler(({ input, context }) =>
    deleteRound(context.member, input.id),
  ),
  assign: memberProcedure("round.manage", AssignInput).handler(({ input, context }) =>
    assignDocument(context.member, input),
  ),
  reassign: memberProcedure("round.manage", ReassignInput).handler(({ input, context }) =>
    reassignDocument(context.member, input),
  ),
  markDone: memberProcedure("round.code", MarkDoneInput).handler(({ input, context }) =>
    markDone(context.member, input, findOrCreateLayer),
  ),
};
