import "server-only";
import { Prisma } from "./db/generated/client";

/**
 * Ids of the codings that an event of the table of this name changed, and of their passages, exactly as the index
 * Event_codings_idx has them.
 */
export const idsInEvent = (table = "Event"): Prisma.Sql =>
  Prisma.raw(`(
  jsonb_path_query_array("${table}"."changes", '$[*] ? (@.entity == "coding").id')
  || jsonb_path_query_array("${table}"."changes", '$[*] ? (@.entity == "coding").*.passageId'))`);

/** That an event removed more than codings, exactly as the index Event_removals_idx has it. */
export const removesRows = (table: string): Prisma.Sql =>
  Prisma.raw(
    `"${table}"."changes" @? '$[*] ? (@.after == null && @.entity != "coding" && @.entity != "passage")'`,
  );

/** That an event changed codes, exactly as the index Event_codebook_idx has it. */
export const changesCodes = (table: string): Prisma.Sql =>
  Prisma.raw(`"${table}"."changes" @? '$[*] ? (@.entity == "code")'`);
