import { memberProcedure } from "@/lib/projects/server/access";
import { findInstalledReaders, findReaderVersion } from "@/lib/ingest/server/installed-readers";
import { previewText } from "@/lib/ingest/server/preview-text";
import { AppError } from "@/lib/shared/app-error";
import {
  CorrectStructureInput,
  DocumentInput,
  DocumentsInput,
  EditDocumentInput,
  CarryPlaceInput,
  KeepPositionInput,
  PreviewDocumentInput,
  RecogniseInput,
  RereadInput,
} from "./schema";
import { correctStructure, discardCorrections } from "./server/correct-structure";
import { deleteDocument, editDocument } from "./server/commands";
import { findCarriedPlace } from "./server/carry-place-to";
import { keepReadingPosition } from "./server/reading-position";
import { getReading } from "./server/get-reading";
import { removeRecording } from "./server/recordings";
import { getFacts } from "./server/get-facts";
import { findOriginal, listDocuments } from "./server/queries";
import { listOutdated } from "./server/list-outdated";
import { listUncertainWords } from "./server/list-uncertain";
import { queueOutdated, queueRecognition, queueRereading } from "./server/queue-reading";

export const documentProcedures = {
  list: memberProcedure("document.read", DocumentsInput).handler(({ context }) =>
    listDocuments(context.member),
  ),
  getFacts: memberProcedure("document.read", DocumentInput).handler(({ input, context }) =>
    getFacts(context.member, input.id),
  ),
  edit: memberProcedure("document.write", EditDocumentInput).handler(({ input, context }) =>
    editDocument(context.member, input),
  ),
  correctStructure: memberProcedure("document.write", CorrectStructureInput).handler(({ input, context }) =>
    correctStructure(context.member, input),
  ),
  discardCorrections: memberProcedure("document.write", DocumentInput).handler(({ input, context }) =>
    discardCorrections(context.member, input.id),
  ),
  remove: memberProcedure("document.delete", DocumentInput).handler(({ input, context }) =>
    deleteDocument(context.member, input.id),
  ),
  reading: memberProcedure("document.read", DocumentInput).handler(({ input, context }) =>
    getReading(context.member, input.id, findInstalledReaders()),
  ),
  /** One's own place in the document, which nobody else learns. */
  keepPosition: memberProcedure("document.read", KeepPositionInput).handler(({ input, context }) =>
    keepReadingPosition(context.member, input),
  ),
  /** Where the words of a link are that was made on another reading. */
  carryPlace: memberProcedure("document.read", CarryPlaceInput).handler(({ input, context }) =>
    findCarriedPlace(context.member, input),
  ),
  /** The beginning of a text file as another encoding reads it. */
  preview: memberProcedure("document.read", PreviewDocumentInput).handler(async ({ input, context }) => {
    const original = await findOriginal(context.member, input.id);
    if (original === null)
      throw new AppError("NOT_FOUND", "This document is no longer there. Someone may have deleted it.");
    return previewText(original.sha256, input.encoding);
  }),
  outdated: memberProcedure("document.read", DocumentsInput).handler(async ({ context }) =>
    (await listOutdated(context.member, findReaderVersion)).map(({ id }) => id),
  ),
  rereadOutdated: memberProcedure("document.write", DocumentsInput).handler(async ({ context }) =>
    queueOutdated(context.member, await listOutdated(context.member, findReaderVersion)),
  ),
  uncertain: memberProcedure("document.read", DocumentInput).handler(({ input, context }) =>
    listUncertainWords(context.member, input.id),
  ),
  recognise: memberProcedure("document.write", RecogniseInput).handler(({ input, context }) =>
    queueRecognition(context.member, input),
  ),
  reread: memberProcedure("document.write", RereadInput).handler(({ input, context }) =>
    queueRereading(context.member, input),
  ),
  removeRecording: memberProcedure("document.write", DocumentInput).handler(({ input, context }) =>
    removeRecording(context.member, input.id),
  ),
};
