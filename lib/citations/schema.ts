import { z } from "zod";

export const CitationsInput = z.object({
  projectId: z.uuid(),
  /** Only citations inside passages with this code or one of its sub-codes; absent: all. */
  codeId: z.uuid().optional(),
});
