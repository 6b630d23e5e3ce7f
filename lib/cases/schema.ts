import { z } from "zod";
import { mostAttributes } from "@/lib/attributes/attribute-kind";
import { caseNameLimit } from "@/lib/cases/case";
import { attributesOf } from "@/lib/documents/schema";
import { lineOfText } from "@/lib/shared/line-of-text";

const projectId = z.uuid();

/** What a person says about a case. */
export const CaseDetails = z.object({
  name: lineOfText("a name", caseNameLimit),
  /** A survey gives a case one for each closed question. */
  attributes: attributesOf("A case", mostAttributes.cases),
});
export type CaseDetails = z.infer<typeof CaseDetails>;

export const CasesInput = z.object({ projectId });
export const CaseInput = z.object({ projectId, id: z.uuid() });

/** Creating: the id is the caller's own. */
export const WriteCaseInput = CaseDetails.extend({ projectId, id: z.uuid() });
export type WriteCaseInput = z.infer<typeof WriteCaseInput>;

/** `speaker` "" links the whole document. */
export const LinkCaseInput = z.object({
  projectId,
  caseId: z.uuid(),
  documentId: z.uuid(),
  speaker: z.string().max(caseNameLimit),
});
export type LinkCaseInput = z.infer<typeof LinkCaseInput>;
