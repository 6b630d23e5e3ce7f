import { z } from "zod";
import { codebookFileLimit } from "@/lib/exchange/codebook-file";
import { codeLimit, textLimit } from "./code-fields";
import { setCodesLimit } from "./code-set";

const project = { projectId: z.uuid() };
const text = z.string().max(textLimit, `This is too long: at most ${textLimit} characters.`);
/** Names are cleaned and checked by the rules; this bound only keeps nonsense out. */
const name = z.string().max(1_000, "This is too long for a name.");

const fields = {
  color: z.string().max(20),
  definition: text,
  whenToUse: text,
  whenNotToUse: text,
  example: text,
  codable: z.boolean(),
  shortcut: z.string().max(10).nullable(),
};

export const CodebookInput = z.object(project);

/** The id is the caller's own, so that what is shown at once keeps its identity once it is saved. */
export const AddCodeInput = z.object({
  ...project,
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  index: z.number().int().nonnegative().optional(),
  name,
  ...z.object(fields).partial().shape,
});
export type AddCodeInput = z.infer<typeof AddCodeInput>;

export const EditCodeInput = z.object({
  ...project,
  id: z.uuid(),
  fields: z.object({ name, ...fields }).partial(),
});
export type EditCodeInput = z.infer<typeof EditCodeInput>;

export const MoveCodeInput = z.object({
  ...project,
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  /** 0-based among the siblings there, counted without the code itself. */
  index: z.number().int().nonnegative(),
});
export type MoveCodeInput = z.infer<typeof MoveCodeInput>;

export const MergeCodesInput = z.object({
  ...project,
  sourceIds: z.array(z.uuid()).min(1).max(codeLimit),
  targetId: z.uuid(),
});
export type MergeCodesInput = z.infer<typeof MergeCodesInput>;

export const SplitCodeInput = z.object({
  ...project,
  id: z.uuid(),
  as: z.enum(["sibling", "child"]),
  name,
  codingIds: z.array(z.uuid()).min(1).max(100_000),
});
export type SplitCodeInput = z.infer<typeof SplitCodeInput>;

export const CodeInput = z.object({ ...project, id: z.uuid() });

export const CodebookFileInput = z.object({
  ...project,
  fileName: z.string().max(400),
  text: z.string().max(codebookFileLimit, "The file is too large for a codebook."),
});
export type CodebookFileInput = z.infer<typeof CodebookFileInput>;

const setCodes = z.array(z.uuid()).max(setCodesLimit, `A code set holds at most ${setCodesLimit} codes.`);

/** The id is the caller's own. */
export const AddCodeSetInput = z.object({ ...project, id: z.uuid(), name, codeIds: setCodes });

export const EditCodeSetInput = z.object({
  ...project,
  id: z.uuid(),
  name: name.optional(),
  codeIds: setCodes.optional(),
  /** 0-based among the other sets. */
  index: z.number().int().nonnegative().optional(),
});

export const TemplateInput = z.object({ ...project, template: z.enum(["relations"]) });

/** "now", "start", a point in time, or the id of an event, which means right after it. */
export const PastCodebookInput = z.object({
  projectId: z.uuid(),
  moment: z.union([z.enum(["now", "start"]), z.iso.datetime(), z.uuid()]),
});
