import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";
import type { BodyNode as BodyNodeType } from "./memo";

const BodyMark = z
  .object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() })
  .meta({ id: "BodyMark" });

const nestedBodyNode: z.ZodType<BodyNodeType> = z.lazy(() => BodyNode);
export const BodyNode = z
  .object({
    type: z.string(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    content: z.array(nestedBodyNode).optional(),
    marks: z.array(BodyMark).optional(),
    text: z.string().optional(),
  })
  .meta({ id: "BodyNode" });

const ReferenceView = z
  .object({ name: z.string(), detail: z.string(), documentId: z.string().nullable() })
  .meta({ id: "ReferenceView" });

const MemoView = z
  .object({
    id: z.string(),
    target: z.enum(["code", "document", "cell", "passage", "project", "case", "finding", "free"]),
    targetId: z.string(),
    targetPart: z.string(),
    targetName: z.string(),
    documentId: z.string().nullable(),
    documentTitle: z.string().nullable(),
    typeId: z.string().nullable(),
    title: z.string(),
    body: BodyNode,
    references: z.record(z.string(), ReferenceView),
    authorId: z.string().nullable(),
    author: z.string().nullable(),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: "MemoView" });

const MemoType = z
  .object({ id: z.string(), position: z.number(), name: z.string(), color: z.string().nullable() })
  .meta({ id: "MemoType" });

/** What the procedures of memos answer, by their names. */
export const memosOutputs = {
  list: z.array(MemoView),
  write: committed(z.null()),
  change: committed(z.object({ updatedAt: z.date() })),
  remove: committed(z.null()),
  types: {
    list: z.array(MemoType),
    add: committed(z.null()),
    edit: committed(z.null()),
    remove: committed(z.null()),
  },
};
