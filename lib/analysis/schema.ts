import { z } from "zod";

const id = z.string().regex(/^[\w-]{1,64}$/);
const ids = z.array(id).max(2_000).readonly().optional();

const attribute = z.object({ name: z.string().min(1).max(200), value: z.string().max(2_000) }).optional();

/** What a list of excerpts is asked for; the same in procedures, in the page's address and in exports. */
export const ExcerptsInput = z.object({
  projectId: z.uuid(),
  /** Absent or null: of every code, which only what a saved query finds is asked for of. */
  codeId: id.nullish(),
  /** Only passages that this saved query finds. */
  queryId: id.optional(),
  /** Whether the excerpts of sub-codes belong to the list. */
  withSubCodes: z.boolean(),
  documentIds: ids,
  layerIds: ids,
  /** Of the document. */
  attribute,
  caseIds: ids,
  caseAttribute: attribute,
  text: z.string().max(500).optional(),
  /** Only what was coded under an older definition. */
  older: z.literal(true).optional(),
});
export type ExcerptsInput = z.infer<typeof ExcerptsInput>;

/** Excerpts that the page asks for at a time. */
export const EXCERPTS_PART = 200;

export const ExcerptsPageInput = ExcerptsInput.extend({
  /** The `nextCursor` of the part before: what follows it is meant, wherever that stands by now. */
  cursor: id.optional(),
  /** Excerpts to pass over, after the cursor where there is one, and to return at most. */
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(500).default(EXCERPTS_PART),
});
export type ExcerptsPageInput = z.infer<typeof ExcerptsPageInput>;

export const ProjectInput = z.object({ projectId: z.uuid() });

export const PassageInput = z.object({ projectId: z.uuid(), passageId: id });
