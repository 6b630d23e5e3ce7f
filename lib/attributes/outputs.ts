import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";

/** What the procedures of attributes answer, by their names. */
export const attributesOutputs = {
  kinds: z.object({
    documents: z.record(z.string(), z.enum(["number", "boolean", "date", "text", "choice"])).optional(),
    cases: z.record(z.string(), z.enum(["number", "boolean", "date", "text", "choice"])).optional(),
  }),
  setKind: committed(z.object({ unread: z.number() })),
  import: committed(z.object({ described: z.number(), made: z.number() })),
};
