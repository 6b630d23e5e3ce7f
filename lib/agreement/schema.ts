import { z } from "zod";
import { agreementUnits, chosenCoefficients } from "./setup";

const projectId = z.uuid();
const id = z.string().regex(/^[\w-]{1,64}$/);
const ids = z.array(id).max(5_000).readonly().optional();

export const AgreementChoicesInput = z.object({ projectId });

/** See `AgreementSetup`. */
export const AgreementSetupInput = z.object({
  layerIds: ids,
  standardId: id.optional(),
  documentIds: ids,
  codeIds: ids,
  withSubCodes: z.boolean(),
  unit: z.enum(agreementUnits),
  overlap: z.int().min(1).max(100),
  coefficient: z.enum(chosenCoefficients),
  uncodedCounts: z.boolean(),
});

export const AgreementInput = z.object({ projectId, setup: AgreementSetupInput });
