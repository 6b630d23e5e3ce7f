import { z } from "zod";
import { mostAttributes } from "@/lib/attributes/attribute-kind";
import { cleanLine } from "@/lib/shared/clean-text";
import { givenKinds } from "@/lib/text/corrections";

const projectId = z.uuid();
const line = (most: number, what: string) =>
  z
    .string()
    .transform(cleanLine)
    .pipe(z.string().max(most, `${what} can have at most ${most} characters.`));

/** Free attributes, at most `most` of them; `what` has them: "A document". Lengths are UTF-16 units. */
export const attributesOf = (what: string, most: number) =>
  z
    .record(
      line(80, "The name of an attribute").pipe(z.string().min(1, "Give every attribute a name.")),
      line(1_000, "The value of an attribute"),
    )
    .refine((record) => Object.keys(record).length <= most, `${what} can have at most ${most} attributes.`);

/** What a person says about a document. An empty string or null stands for what is not known. */
export const DocumentDetails = z.object({
  title: line(500, "A title").pipe(z.string().min(1, "Give the document a title.")),
  authors: line(1_000, "The authors"),
  year: z
    .int("A year is a whole number.")
    .min(1, "A year is at least 1.")
    .max(2200, "A year is at most 2200.")
    .nullable(),
  source: line(1_000, "The source"),
  doi: line(200, "A DOI"),
  /** BCP 47; "" when unknown. */
  language: z
    .string()
    .regex(/^(?:[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*)?$/, "Choose a language of the list.")
    .max(35, "Choose a language of the list."),
  attributes: attributesOf("A document", mostAttributes.documents),
});
export type DocumentDetails = z.infer<typeof DocumentDetails>;

export const DocumentsInput = z.object({ projectId });
export const DocumentInput = z.object({ projectId, id: z.uuid() });
export const RecogniseInput = DocumentInput.extend({
  /** As Tesseract calls its data: "eng". */
  language: z.string().regex(/^[a-z_]{3,12}$/, "Choose a language of the list."),
});
export type RecogniseInput = z.infer<typeof RecogniseInput>;
/** What shall be done otherwise than the last time; without options the file is read with the present reader. */
const RereadOptions = z.object({
  encoding: z.string().max(40).optional(),
  articleOnly: z.boolean().optional(),
});
export type RereadOptions = z.infer<typeof RereadOptions>;
export const RereadInput = DocumentInput.extend(RereadOptions.shape);
export type RereadInput = z.infer<typeof RereadInput>;
export const PreviewDocumentInput = DocumentInput.extend({ encoding: z.string().min(1).max(50) });
const at = z.int().min(0);
/** `textId`: the reading whose offsets the correction names. */
export const CorrectStructureInput = DocumentInput.extend({
  textId: z.uuid(),
  correction: z.discriminatedUnion("type", [
    z.object({
      type: z.literal("kind"),
      at,
      kind: z.enum(givenKinds),
      level: z.int().min(1).max(6).optional(),
    }),
    z.object({ type: z.literal("join"), at }),
    z.object({ type: z.literal("split"), at }),
  ]),
});
export type CorrectStructureInput = z.infer<typeof CorrectStructureInput>;
/** Where a person is in a document: a UTF-16 offset in the text with this id. */
export const KeepPositionInput = DocumentInput.extend({ textId: z.uuid(), offset: at });
export type KeepPositionInput = z.infer<typeof KeepPositionInput>;
/** A place in another text of the document, told by the end of its id, to be found in the one with this id. */
export const CarryPlaceInput = DocumentInput.extend({
  textId: z.uuid(),
  mark: z.string().regex(/^[0-9a-f]{8}$/),
  start: at,
  end: at,
});
export type CarryPlaceInput = z.infer<typeof CarryPlaceInput>;
export const EditDocumentInput = DocumentDetails.extend({ projectId, id: z.uuid() });
export type EditDocumentInput = z.infer<typeof EditDocumentInput>;
