import { z } from "zod";

/** What a command answers that makes an event: that event, null where nothing changed, and what came of it. */
export const committed = <S extends z.ZodType>(result: S) =>
  z.object({ event: z.object({ id: z.string(), summary: z.string() }).nullable(), result });
