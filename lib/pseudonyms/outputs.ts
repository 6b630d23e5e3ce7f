import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";

const Pseudonym = z
  .object({ name: z.string(), replacement: z.string(), matchCase: z.boolean() })
  .meta({ id: "Pseudonym" });

const NamesView = z
  .object({ listId: z.string().nullable(), names: z.array(Pseudonym) })
  .meta({ id: "NamesView" });

const NameCounts = z
  .object({
    documents: z.array(z.object({ id: z.string(), title: z.string(), count: z.number() })),
    names: z.array(z.number()),
  })
  .meta({ id: "NameCounts" });

/** What the procedures of pseudonyms answer, by their names. */
export const pseudonymsOutputs = {
  get: NamesView,
  count: NameCounts,
  save: committed(z.object({ listId: z.string().nullable() })),
};
