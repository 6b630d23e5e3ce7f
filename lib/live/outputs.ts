import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";

const Entity = z
  .enum([
    "member",
    "code",
    "document",
    "memo",
    "passage",
    "project",
    "documentGroup",
    "case",
    "caseLink",
    "codeSet",
    "layer",
    "finishedDocument",
    "coding",
    "memoType",
    "thread",
    "comment",
    "link",
    "claim",
    "claimPassage",
    "round",
    "assignment",
    "roundUnit",
    "decision",
    "findingTable",
    "studyPaper",
    "unplacedExcerpt",
    "query",
    "savedMatrix",
    "tableCell",
    "dating",
    "tableVersion",
  ])
  .meta({ id: "Entity" });

const OwnChangeView = z
  .object({
    id: z.string(),
    summary: z.string(),
    at: z.date(),
    undone: z.boolean(),
    documents: z.array(z.string()),
  })
  .meta({ id: "OwnChangeView" });

const UndoneBackTo = z
  .object({ undone: z.number(), stopped: z.object({ id: z.string(), reason: z.string() }).nullable() })
  .meta({ id: "UndoneBackTo" });

const Undone = z.object({ undone: z.string(), touched: z.array(Entity) }).meta({ id: "Undone" });

/** What the procedures of live answer, by their names. */
export const liveOutputs = {
  listMine: z.array(OwnChangeView),
  undo: committed(Undone),
  undoOthers: committed(Undone),
  undoBackTo: UndoneBackTo,
  redo: committed(
    z.object({
      redone: z.string(),
      touched: z.array(Entity),
    }),
  ),
};
