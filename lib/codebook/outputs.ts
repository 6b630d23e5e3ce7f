import { z } from "zod";
import { CodebookFileProblem } from "@/lib/exchange/outputs";
import { committed } from "@/lib/shared/committed-output";

const Code = z
  .object({
    id: z.string(),
    parentId: z.string().nullable(),
    position: z.number(),
    name: z.string(),
    color: z.string(),
    definition: z.string(),
    whenToUse: z.string(),
    whenNotToUse: z.string(),
    example: z.string(),
    codable: z.boolean(),
    shortcut: z.string().nullable(),
    guid: z.string(),
  })
  .meta({ id: "Code" });

const CodeView = Code.extend({ codings: z.number(), memos: z.number() }).meta({ id: "CodeView" });

const PastCodebookView = z.object({ at: z.date(), codes: z.array(Code) }).meta({ id: "PastCodebookView" });

const MomentsView = z
  .object({
    start: z.date(),
    rounds: z.array(z.object({ name: z.string(), at: z.date() })),
    changes: z.array(
      z.object({ id: z.string(), at: z.date(), actor: z.string().nullable(), summary: z.string() }),
    ),
  })
  .meta({ id: "MomentsView" });

const CodedPassageView = z
  .object({
    passageId: z.string(),
    documentTitle: z.string(),
    quote: z.string(),
    coders: z.array(z.string()),
    codingIds: z.array(z.string()),
  })
  .meta({ id: "CodedPassageView" });

const ImportPreview = z
  .object({
    problems: z.array(CodebookFileProblem),
    codes: z.array(
      z.object({
        name: z.string(),
        color: z.string(),
        codable: z.boolean(),
        depth: z.number(),
        known: z.boolean(),
      }),
    ),
    renamed: z.array(z.object({ from: z.string(), to: z.string() })),
  })
  .meta({ id: "ImportPreview" });

const CodeSet = z
  .object({ id: z.string(), position: z.number(), name: z.string(), codeIds: z.array(z.string()) })
  .meta({ id: "CodeSet" });

export const Definition = z
  .object({ definition: z.string(), whenToUse: z.string(), whenNotToUse: z.string() })
  .meta({ id: "Definition" });

/** What the procedures of codebook answer, by their names. */
export const codebookOutputs = {
  list: z.array(CodeView),
  getPast: PastCodebookView,
  listMoments: MomentsView,
  listPassages: z.array(CodedPassageView),
  add: committed(Code),
  edit: committed(z.null()),
  move: committed(z.null()),
  merge: committed(z.null()),
  split: committed(z.null()),
  remove: committed(z.null()),
  previewImport: ImportPreview,
  import: committed(z.object({ added: z.number() })),
  sets: {
    list: z.array(CodeSet),
    add: committed(z.null()),
    edit: committed(z.null()),
    remove: committed(z.null()),
  },
  applyTemplate: committed(z.object({ added: z.number() })),
};
