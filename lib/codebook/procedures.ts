import { memberProcedure } from "@/lib/projects/server/access";
import {
  AddCodeInput,
  CodebookFileInput,
  CodebookInput,
  CodeInput,
  EditCodeInput,
  MergeCodesInput,
  MoveCodeInput,
  SplitCodeInput,
  TemplateInput,
} from "./schema";
import {
  addCodeToProject,
  deleteCodeOfProject,
  editCodeOfProject,
  mergeCodesOfProject,
  moveCodeInProject,
  splitCodeOfProject,
} from "./server/commands";
import { applyTemplate, importCodebookFile, previewImport } from "./server/import-commands";
import { listCodebook, listCodedPassages } from "./server/queries";

export const codebookProcedures = {
  list: memberProcedure("codebook.read", CodebookInput).handler(({ context }) =>
    listCodebook(context.member),
  ),
  listPassages: memberProcedure("codebook.read", CodeInput).handler(({ input, context }) =>
    listCodedPassages(context.member, input.id),
  ),
  add: memberProcedure("codebook.edit", AddCodeInput).handler(({ input, context }) =>
    addCodeToProject(context.member, input),
  ),
  edit: memberProcedure("codebook.edit", EditCodeInput).handler(({ input, context }) =>
    editCodeOfProject(context.member, input),
  ),
  move: memberProcedure("codebook.edit", MoveCodeInput).handler(({ input, context }) =>
    moveCodeInProject(context.member, input),
  ),
  merge: memberProcedure("codebook.restructure", MergeCodesInput).handler(({ input, context }) =>
    mergeCodesOfProject(context.member, input),
  ),
  split: memberProcedure("codebook.restructure", SplitCodeInput).handler(({ input, context }) =>
    splitCodeOfProject(context.member, input),
  ),
  remove: memberProcedure("codebook.restructure", CodeInput).handler(({ input, context }) =>
    deleteCodeOfProject(context.member, input),
  ),
  previewImport: memberProcedure("codebook.restructure", CodebookFileInput).handler(({ input, context }) =>
    previewImport(context.member, input),
  ),
  import: memberProcedure("codebook.restructure", CodebookFileInput).handler(({ input, context }) =>
    importCodebookFile(context.member, input),
  ),
  applyTemplate: memberProcedure("codebook.restructure", TemplateInput).handler(({ input, context }) =>
    applyTemplate(context.member, input.template),
  ),
};
