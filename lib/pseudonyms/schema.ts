import { z } from "zod";
import { lineOfText } from "@/lib/shared/line-of-text";
import { mostNames, nameLimit } from "./pseudonym";

const projectId = z.uuid();

export const NamesSchema = z
  .array(
    z.object({
      name: lineOfText("a name", nameLimit),
      replacement: lineOfText("what stands for the name", nameLimit),
      matchCase: z.boolean(),
    }),
  )
  .max(mostNames, `A list holds ${mostNames} names at most.`);

export const PseudonymsInput = z.object({ projectId });
export const ShownNamesInput = z.object({ projectId, documentId: z.uuid(), textId: z.uuid() });
/** `listId`: the list that was read before, null for none, so that nobody writes over what another has saved since. */
export const SaveNamesInput = z.object({ projectId, names: NamesSchema, listId: z.uuid().nullable() });
export const CountNamesInput = z.object({ projectId, names: NamesSchema });
