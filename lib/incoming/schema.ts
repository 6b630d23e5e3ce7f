import { z } from "zod";
import { manyLimit } from "@/lib/coding/limits";
import { placeRanges } from "@/lib/coding/schema";
import { excerptLimits } from "@/lib/exchange/clamp-excerpts";
import { guidPattern } from "@/lib/exchange/incoming-excerpt";
import { cleanText } from "@/lib/shared/clean-text";

const projectId = z.uuid();
/** Files are anybody's: what the database cannot hold is replaced. */
const text = (most: number) => z.string().max(most).transform(cleanText);
const name = text(excerptLimits.name);
const words = text(excerptLimits.words);
const line = text(excerptLimits.line);
const nameOfFile = z.string().max(excerptLimits.name);
const offset = z.number().int().min(0).max(2_000_000_000);

const Excerpt = z.object({
  ...{ document: name, quote: words, prefix: words, suffix: words },
  ranges: z.array(z.tuple([offset, offset])).max(excerptLimits.ranges),
  place: line,
  codes: z
    .array(z.object({ path: name, guid: z.union([z.literal(""), z.string().regex(guidPattern)]) }))
    .max(excerptLimits.codes),
  ...{ coder: line, memo: words },
  weight: z.number().int().min(0).max(100).nullable(),
  created: z.union([z.literal(""), z.iso.datetime()]),
});

/** Excerpts of a file, and what a person decided about them. */
export const IncomingInput = z.object({
  projectId,
  fileName: z.string().min(1).max(500),
  excerpts: z.array(Excerpt).min(1).max(manyLimit),
  countedIn: z
    .enum(["utf16", "codePoint"])
    .nullable()
    .default(null)
    .describe("How offsets are counted where the words beside them do not tell."),
  /** What the file's names of documents mean, where they are not the documents' own: a document, "all" to look in all, or "none". */
  documents: z.record(nameOfFile, z.union([z.uuid(), z.enum(["all", "none"])])).default({}),
  /** What the file's codes mean, by their paths there, where they are not codes of the same path. */
  codes: z.record(nameOfFile, z.uuid()).default({}),
  coders: z
    .enum(["layers", "own"])
    .default("layers")
    .describe(
      "layers: each coder of the file codes in a layer of that name. own: all is coded by you, but for what a language model coded.",
    ),
  newCodes: z
    .enum(["make", "leave"])
    .default("make")
    .describe("leave: what the codebook does not have is not coded."),
  near: z
    .boolean()
    .default(true)
    .describe("Whether excerpts whose words differ by little from the text are placed there."),
});
export type IncomingInput = z.infer<typeof IncomingInput>;

export const ListUnplacedInput = z.object({ projectId });

/**
 * Words to look for in place of the excerpt's own, and the document to look in; without one in its own, else in all. Of the excerpt's
 * own words the numbers that its file tells a place by are looked at as well.
 */
export const FindPlacesInput = z.object({
  ...{ projectId, id: z.uuid() },
  words: z.string().min(1).max(100_000).optional(),
  documentId: z.uuid().optional(),
});
export type FindPlacesInput = z.infer<typeof FindPlacesInput>;

export const PlaceUnplacedInput = z.object({
  ...{ projectId, id: z.uuid(), documentId: z.uuid() },
  textId: z
    .uuid()
    .describe("Of the text that the ranges are of: a document can have been read anew meanwhile."),
  ranges: placeRanges.min(1),
});
export type PlaceUnplacedInput = z.infer<typeof PlaceUnplacedInput>;

export const DismissUnplacedInput = z.object({ projectId, ids: z.array(z.uuid()).min(1).max(manyLimit) });
