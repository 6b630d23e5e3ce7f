import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";

const CaseView = z
  .object({
    links: z.array(
      z.object({ documentTitle: z.string(), id: z.string(), documentId: z.string(), speaker: z.string() }),
    ),
    codings: z.number(),
    id: z.string(),
    name: z.string(),
    attributes: z.record(z.string(), z.string()),
  })
  .meta({ id: "CaseView" });

const LinkableDocument = z
  .object({ id: z.string(), title: z.string(), speakers: z.array(z.string()) })
  .meta({ id: "LinkableDocument" });

/** What the procedures of cases answer, by their names. */
export const casesOutputs = {
  list: z.array(CaseView),
  listLinkable: z.array(LinkableDocument),
  create: committed(z.null()),
  edit: committed(z.null()),
  remove: committed(z.object({ name: z.string() })),
  link: committed(z.object({ id: z.string() })),
  unlink: committed(z.null()),
};
