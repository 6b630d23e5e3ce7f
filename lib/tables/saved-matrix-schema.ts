import { z } from "zod";
import { cleanText } from "@/lib/shared/clean-text";
import { instant } from "@/lib/shared/instant";
import { lineOfText } from "@/lib/shared/line-of-text";
import { type MatrixAddress, matrixOrders } from "./matrix-address";
import { matrixFigures } from "./matrix-figures";
import { MatrixSpecSchema } from "./schema";

/** What is counted, and how it is shown. */
export const MatrixAddressSchema = z.object({
  spec: MatrixSpecSchema,
  figure: z.enum(matrixFigures),
  order: z.enum(matrixOrders),
}) satisfies z.ZodType<MatrixAddress>;

const projectId = z.uuid();
const matrixId = z.uuid();
const name = lineOfText("a name for the matrix", 200);
const note = z
  .string()
  .transform((text) => cleanText(text).trim())
  .pipe(z.string().max(2_000, "This note is too long: at most 2,000 characters."));

export const SavedMatrixInput = z.object({ projectId, matrixId });

export const SaveMatrixInput = z.object({
  projectId,
  /** Made by the caller. */
  matrixId,
  name,
  note: note.default(""),
  address: MatrixAddressSchema,
});
export type SaveMatrixInput = z.infer<typeof SaveMatrixInput>;

export const EditMatrixInput = z.object({
  projectId,
  matrixId,
  name: name.optional(),
  note: note.optional(),
  address: MatrixAddressSchema.optional(),
  /** When the caller's copy was saved; a matrix saved since is not overwritten. */
  basedOn: instant.optional(),
});
export type EditMatrixInput = z.infer<typeof EditMatrixInput>;
