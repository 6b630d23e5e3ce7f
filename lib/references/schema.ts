import { z } from "zod";
import { DocumentDetails } from "@/lib/documents/schema";

const { title, authors, year, source, doi } = DocumentDetails.shape;

/** `jobId`: of the bibliography among the files that are added. */
export const ReadReferencesInput = z.object({ projectId: z.uuid(), jobId: z.uuid() });

/** Details of documents to be filled; a field that is not given stays as it is. */
export const FillDetailsInput = z.object({
  projectId: z.uuid(),
  documents: z
    .array(
      z.object({
        id: z.uuid(),
        details: z.object({ title, authors, year, source, doi }).partial(),
      }),
    )
    .min(1, "Choose at least one document.")
    .max(5_000, "At most 5,000 documents can be filled at once."),
});
export type FillDetailsInput = z.infer<typeof FillDetailsInput>;
