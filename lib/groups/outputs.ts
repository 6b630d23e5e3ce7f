import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";

const DocumentGroup = z
  .object({
    id: z.string(),
    kind: z.enum(["set", "folder"]),
    name: z.string(),
    documentIds: z.array(z.string()),
  })
  .meta({ id: "DocumentGroup" });

/** What the procedures of groups answer, by their names. */
export const groupsOutputs = {
  list: z.array(DocumentGroup),
  create: committed(z.null()),
  rename: committed(z.null()),
  remove: committed(z.null()),
  put: committed(z.null()),
  take: committed(z.null()),
};
