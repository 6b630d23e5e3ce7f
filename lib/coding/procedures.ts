import { findReadingPosition } from "@/lib/documents/server/reading-position";
import { memberProcedure } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import {
  ApplyCodesInput,
  ApplyToPassagesInput,
  ApplyToPlacesInput,
  ApplyToQuoteInput,
  ChangeCodeInput,
  DocumentCodingsInput,
  KeepCodingsInput,
  MarkFinishedInput,
  MoveBoundaryInput,
  OlderCodingsInput,
  PassageHistoryInput,
  PlaceWaitingInput,
  RemoveCodingsInput,
  SetWeightInput,
  SplitPassageInput,
} from "./schema";
import { applyCodesToQuote, applyCodesToRanges, applyCodeToPassages } from "./server/apply-commands";
import { applyCodeToPlaces } from "./server/apply-to-places";
import {
  changeCodeOfCodings,
  moveBoundaryOfCodings,
  removeManyCodings,
  setWeightOfCodings,
} from "./server/commands";
import { isFinished, markFinished } from "./server/finished-commands";
import { keepCodings } from "./server/keep-codings";
import { listOlderCodings, listOlderIn } from "./server/older-codings";
import { splitPassage } from "./server/split-command";
import { listPassageHistory } from "./server/passage-history";
import { listDocumentCodings } from "./server/queries";
import { findReading } from "./server/reading";
import { placeWaitingPassage } from "./server/waiting-commands";
import { listWaitingPassages } from "./server/waiting-queries";

export const codingProcedures = {
  /** A document to be read beside another, and where one was last in it. */
  read: memberProcedure("document.read", DocumentCodingsInput).handler(async ({ input, context }) => {
    const [reading, keptOffset] = await Promise.all([
      findReading(context.member, input.documentId),
      findReadingPosition(context.member, input.documentId),
    ]);
    if (reading === null)
      throw new AppError("NOT_FOUND", "This document is no longer there. Someone may have deleted it.");
    return { reading, keptOffset };
  }),
  list: memberProcedure("coding.read", DocumentCodingsInput).handler(({ input, context }) =>
    listDocumentCodings(context.member, input.documentId),
  ),
  apply: memberProcedure("coding.write", ApplyCodesInput).handler(({ input, context }) =>
    applyCodesToRanges(context.member, input),
  ),
  applyToPlaces: memberProcedure("coding.write", ApplyToPlacesInput).handler(({ input, context }) =>
    applyCodeToPlaces(context.member, input),
  ),
  applyToQuote: memberProcedure("coding.write", ApplyToQuoteInput).handler(({ input, context }) =>
    applyCodesToQuote(context.member, input),
  ),
  applyToPassages: memberProcedure("coding.write", ApplyToPassagesInput).handler(({ input, context }) =>
    applyCodeToPassages(context.member, input),
  ),
  remove: memberProcedure("coding.write", RemoveCodingsInput).handler(({ input, context }) =>
    removeManyCodings(context.member, input.codingIds),
  ),
  changeCode: memberProcedure("coding.write", ChangeCodeInput).handler(({ input, context }) =>
    changeCodeOfCodings(context.member, input.codingIds, input.codeId),
  ),
  keep: memberProcedure("coding.write", KeepCodingsInput).handler(({ input, context }) =>
    keepCodings(context.member, input.codingIds),
  ),
  listOlder: memberProcedure("coding.read", OlderCodingsInput).handler(({ input, context }) =>
    listOlderCodings(context.member, input.codeId),
  ),
  listOlderIn: memberProcedure("coding.read", DocumentCodingsInput).handler(({ input, context }) =>
    listOlderIn(context.member, input.documentId),
  ),
  /** Whether one has finished a document in one's usual layer. */
  isFinished: memberProcedure("coding.read", DocumentCodingsInput).handler(({ input, context }) =>
    isFinished(context.member, input.documentId),
  ),
  markFinished: memberProcedure("coding.write", MarkFinishedInput).handler(({ input, context }) =>
    markFinished(context.member, input),
  ),
  setWeight: memberProcedure("coding.write", SetWeightInput).handler(({ input, context }) =>
    setWeightOfCodings(context.member, input.codingIds, input.weight),
  ),
  moveBoundary: memberProcedure("coding.write", MoveBoundaryInput).handler(({ input, context }) =>
    moveBoundaryOfCodings(context.member, input),
  ),
  split: memberProcedure("coding.write", SplitPassageInput).handler(({ input, context }) =>
    splitPassage(context.member, input),
  ),
  history: memberProcedure("coding.read", PassageHistoryInput).handler(({ input, context }) =>
    listPassageHistory(context.member, input),
  ),
  listWaiting: memberProcedure("coding.read", DocumentCodingsInput).handler(({ input, context }) =>
    listWaitingPassages(context.member, input.documentId),
  ),
  placeWaiting: memberProcedure("coding.write", PlaceWaitingInput).handler(({ input, context }) =>
    placeWaitingPassage(context.member, input),
  ),
};
