import { memberProcedure } from "@/lib/projects/server/access";
import { DocumentInput, DocumentsInput, EditDocumentInput } from "./schema";
import { deleteDocument, editDocument } from "./server/commands";
import { listDocuments } from "./server/queries";

export const documentProcedures = {
  list: memberProcedure("document.read", DocumentsInput).handler(({ context }) =>
    listDocuments(context.member),
  ),
  edit: memberProcedure("document.write", EditDocumentInput).handler(({ input, context }) =>
    editDocument(context.member, input),
  ),
  remove: memberProcedure("document.delete", DocumentInput).handler(({ input, context }) =>
    deleteDocument(context.member, input.id),
  ),
};
