import { z } from "zod";

/** Where it is told what people type, for all processes to hear. */
export const textsTopic = "texts";
/** Longest update that is told; of longer ones it is told that they are there. In characters of base64. */
export const toldUpdateLimit = 5_000;

const yjsId = z.object({ client: z.number().int().min(0), clock: z.number().int().min(0) });

/** A place in a shared text as Yjs names it: it stays where it is while others type. */
const place = z.object({
  type: yjsId.nullish(),
  tname: z.string().max(20).nullish(),
  item: yjsId.nullish(),
  assoc: z.number().int().optional(),
});

/** Where somebody's caret is, and where their selection began; null where the window shows none. */
export const Caret = z.object({
  /** The name that Yjs gave to the writer. */
  clientId: z.number().int().min(0),
  selection: z.object({ anchor: place, head: place }).nullable(),
});
export type Caret = z.infer<typeof Caret>;

/** What is published. `memo`: what is to be known of the memo to tell who sees it; null for a code's text. */
export const TextNotice = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("typed"),
    projectId: z.string(),
    windowId: z.string(),
    textId: z.string(),
    memo: z.object({ authorId: z.string().nullable(), target: z.string() }).nullable(),
    generation: z.number(),
    /** Base64; null where it is too long to be told. */
    update: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("caret"),
    projectId: z.string(),
    windowId: z.string(),
    textId: z.string(),
    memo: z.object({ authorId: z.string().nullable(), target: z.string() }).nullable(),
    userId: z.string(),
    name: z.string(),
    /** Null when the text was closed. */
    caret: Caret.nullable(),
  }),
  z.object({ kind: z.literal("left"), projectId: z.string(), windowId: z.string() }),
]);
export type TextNotice = z.infer<typeof TextNotice>;
