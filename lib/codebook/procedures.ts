import { memberProcedure } from "@/lib/projects/server/access";
import {
  AddCodeInput,
  AddCodeSetInput,
  CodebookFileInput,
  CodebookInput,
  CodeInput,
  EditCodeInput,
  EditCodeSetInput,
  MergeCodesInput,
  MoveCodeInput,
  PastCodebookInput,
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
import { addSet, editSet, listCodeSets, removeSet } from "./server/code-sets";
import { applyTemplate, importCodebookFile, previewImport } from "./server/import-commands";
import { getPastCodebook, listMoments } from "./server/past-codebook";
import { listCodebook, listCodedPassages } from "./server/queries";

export const codebookProcedures = {
  list: memberProcedure("codebook.read", CodebookInput).handler(({ context }) =>
    listCodebook(context.member),
  ),
  getPast: memberProcedure("codebook.read", PastCodebookInput).handler(({ input, context }) =>
    getPastCodebook(context.member, input.moment),
  ),
  listMoments: memberProcedure("codebook.read", CodebookInput).handler(({ context }) =>
    listMoments(context.member),
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
  sets: {
    list: memberProcedure("codebook.read", CodebookInput).handler(({ context }) =>
      listCodeSets(context.member),
    ),
    add: memberProcedure("codebook.edit", AddCodeSetInput).handler(({ input, context }) =>
      addSet(context.member, input),
    ),
    edit: memberProcedure("codebook.edit", EditCodeSetInput).handler(({ input, context }) =>
      editSet(context.member, input.id, input),
    ),
    remove: memberProcedure("codebook.edit", CodeInput).handler(({ input, context }) =>
      removeSet(context.member, input.id),
    ),
  },
  applyTemplate: memberProcedure("codebook.restructure", TemplateInput).handler(({ input, context }) =>
    applyTemplate(context.member, input.template),
  ),
};
