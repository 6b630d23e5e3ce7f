import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";

const Reference = z
  .object({
    type: z.string(),
    title: z.string(),
    authors: z.string(),
    year: z.number().nullable(),
    source: z.string(),
    doi: z.string(),
    files: z.array(z.string()),
  })
  .meta({ id: "Reference" });

const ReferenceFile = z
  .object({ references: z.array(Reference), warnings: z.array(z.string()) })
  .meta({ id: "ReferenceFile" });

/** What the procedures of references answer, by their names. */
export const referencesOutputs = { read: ReferenceFile, fill: committed(z.object({ filled: z.number() })) };
