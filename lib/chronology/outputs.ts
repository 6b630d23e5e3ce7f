import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";

const DaySpan = z.object({ from: z.string(), to: z.string() }).meta({ id: "DaySpan" });

const EventView = z
  .object({
    passageId: z.string(),
    documentId: z.string(),
    cited: z.string(),
    place: z.string(),
    text: z.string(),
    language: z.string(),
    codeIds: z.array(z.string()),
    key: z.string(),
    open: z.enum(["since", "until"]).nullable(),
    words: z.string(),
    recognised: DaySpan.nullable(),
    title: z.string(),
    hidden: z.boolean(),
    corrected: z.boolean(),
    from: z.string(),
    to: z.string(),
  })
  .meta({ id: "EventView" });

const ChronologyPassage = z
  .object({
    passageId: z.string(),
    documentId: z.string(),
    cited: z.string(),
    place: z.string(),
    text: z.string(),
    language: z.string(),
    codeIds: z.array(z.string()),
  })
  .meta({ id: "ChronologyPassage" });

const ChronologyView = z
  .object({
    events: z.array(EventView),
    total: z.number(),
    undated: z.array(ChronologyPassage),
    undatedTotal: z.number(),
  })
  .meta({ id: "ChronologyView" });

/** What the procedures of chronology answer, by their names. */
export const chronologyOutputs = { get: ChronologyView, setDating: committed(z.null()) };
