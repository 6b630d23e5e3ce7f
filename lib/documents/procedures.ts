import { memberProcedure } from "@/lib/projects/server/access";
import { findInstalledReaders } from "@/lib/ingest/server/installed-readers";
import {
  CorrectStructureInput,
  DocumentInput,
  DocumentsInput,
  EditDocumentInput,
  RecogniseInput,
  RereadInput,
} from "./schema";
import { correctStructure, discardCorrections } from "./server/correct-structure";
import { deleteDocument, editDocument } from "./server/commands";
import { getImportReport } from "./server/get-import-report";
import { getReading } from "./server/get-reading";
import { removeRecording } from "./server/recordings";
import { getFacts } from "./server/get-facts";
import { listDocuments } from "./server/queries";
import { listUncertainWords } from "./server/list-uncertain";
import { queueRecognition, queueRereading } from "./server/queue-reading";

export const documentProcedures = {
  list: memberProcedure("document.read", DocumentsInput).handler(({ context }) =>
    listDocuments(context.member),
  ),
  getFacts: memberProcedure("document.read", DocumentInput).handler(({ input, context }) =>
    getFacts(context.member, input.id),
  ),
  report: memberProcedure("document.read", DocumentInput).handler(({ input, context }) =>
    getImportReport(context.member, input.id),
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
