import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";

const LinkedPassageView = z
  .object({
    passageId: z.string(),
    documentId: z.string(),
    documentTitle: z.string(),
    words: z.string(),
    place: z.string(),
  })
  .meta({ id: "LinkedPassageView" });

const LinkView = z
  .object({
    author: z.string().nullable(),
    createdAt: z.date(),
    id: z.string(),
    kind: z.enum(["supports", "contradicts", "explains", "continues"]),
    note: z.string(),
    authorId: z.string().nullable(),
    from: LinkedPassageView,
    to: LinkedPassageView,
  })
  .meta({ id: "LinkView" });

/** What the procedures of links answer, by their names. */
export const linksOutputs = {
  list: z.array(LinkView),
  add: committed(z.null()),
  change: committed(z.null()),
  remove: committed(z.null()),
};
