import { z } from "zod";
import { claimsLimit, readingLimit, stances, textLimit } from "@/lib/claims/claim";
import { mostColumns } from "@/lib/tables/finding-table";
import type { PackRange } from "./study-pack";

/** The files of a study pack as they lie in its folder. Codes are named by path, papers, layers and rows by their ids. */

const id = z.string().regex(/^[\w.-]{1,64}$/);
const paperId = id;
const path = z.string().min(1).max(200);
const hash32 = z.int().min(0).max(0xffff_ffff);
const line = z.string().min(1).max(400);
const place = z.int().min(0);

export const StudyFile = z.object({
  id,
  name: line,
  description: z.string().max(2_000),
  /** How findings and claims were written, for people. */
  written: z.string().min(1).max(4_000),
  papers: z
    .array(
      z.object({
        ...{ id: paperId, title: line, year: z.int() },
        /** "" where the paper does not say. */
        authors: z.string().max(400),
      }),
    )
    .min(1),
  layers: z.array(
    z.object({
      id,
      name: line,
      origin: z.enum(["person", "model"]),
      finished: z.boolean(),
      how: z.string().min(1).max(4_000),
    }),
  ),
});

export const CodebookFile = z.object({
  codes: z.array(
    z.object({
      id: path,
      name: line,
      color: z.string(),
      description: z.string().default(""),
      include: z.string().default(""),
      exclude: z.string().default(""),
      codable: z.boolean().default(true),
    }),
  ),
});

export const LandmarksFile = z.record(
  paperId,
  z
    .object({ letters: z.array(place), hashes: z.array(hash32) })
    .refine(({ letters, hashes }) => letters.length === hashes.length),
);

/** Start, end, hash, first letter, last letter, opening: see `PackRange`. */
const range = z
  .tuple([place, place, z.string().regex(/^[0-9a-f]{16}$/), place, place, hash32.nullable()])
  .transform(([start, end, hash, firstLetter, lastLetter, opening]): PackRange => ({
    ...{ start, end, hash, firstLetter, lastLetter, opening },
  }));
const ranges = z.array(range).min(1);

/** What a layer coded: a line a passage. */
export const CodingsFile = z.array(z.object({ paper: paperId, ranges, codes: z.array(path).min(1) }));

export const ClaimsFile = z
  .array(
    z.object({
      text: z.string().min(1).max(textLimit),
      evidence: z.array(
        z.object({
          ...{ paper: paperId, ranges },
          stance: z.enum(stances),
          reading: z.string().max(readingLimit),
        }),
      ),
    }),
  )
  .max(claimsLimit);

const rows = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("codes"), codes: z.array(path).min(1) }),
  z.object({ kind: z.literal("children"), code: path }),
  z.object({
    kind: z.literal("periods"),
    periods: z.array(z.object({ id, name: line, from: z.int(), to: z.int() })).min(1),
  }),
  z.object({ kind: z.literal("documents") }),
  z.object({ kind: z.literal("free"), rows: z.array(z.object({ id, heading: line })).min(1) }),
]);

const show = z.enum(["excerpts", "count"]);
const column = z.discriminatedUnion("kind", [
  z.object({ id, kind: z.literal("facet"), code: path, heading: line, show }),
  z.object({
    id,
    kind: z.literal("count"),
    of: z.enum(["passages", "documents", "coders", "words", "share"]),
    heading: line,
  }),
  z.object({ id, kind: z.literal("written"), code: path.optional(), heading: line }),
  z.object({ id, kind: z.literal("years"), heading: line }),
  z.object({ id, kind: z.literal("document"), paper: paperId, heading: line, show }),
]);

export const TablesFile = z.array(
  z.object({
    /** Its own within the pack. */
    id: z.string().min(1).max(64),
    name: line,
    caption: z.string().max(2_000),
    rows,
    rowHeading: line.optional(),
    columns: z.array(column).min(1).max(mostColumns),
    match: z.enum(["passage", "overlap", "block", "near", "document"]),
    words: z.int().min(0).optional(),
    /** The papers it is about; absent: all. */
    papers: z.array(paperId).optional(),
    /** The layers that count in it; absent: all. */
    layers: z.array(id).optional(),
  }),
);
export type TableFile = z.infer<typeof TablesFile>[number];

/** What is written in cells: `row` is a code's path, a paper's id or a row's. */
export const FindingsFile = z.array(
  z.object({ table: z.string(), row: path, column: id, text: z.string().min(1).max(2_000) }),
);
