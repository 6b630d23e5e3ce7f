import { z } from "zod";
import type { ImportOptions } from "@/lib/jobs/import-options";
import { SurveyDecision } from "@/lib/surveys/schema";

const projectId = z.uuid();

export const JobsInput = z.object({ projectId });
export const JobInput = z.object({ projectId, id: z.uuid() });

/** What a person answers to a job's question; leaving the file out is no answer but `dismiss`. */
export const JobAnswer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("duplicate") }),
  z.object({
    kind: z.literal("password"),
    password: z.string().min(1, "Enter the password.").max(1_000, "This is too long for a password."),
  }),
  z.object({ kind: z.literal("encoding"), encoding: z.string().min(1).max(50) }),
  z.object({ kind: z.literal("otherType") }),
  z.object({ kind: z.literal("recording"), documentId: z.uuid() }),
  /** It shall be read as a document of text; what it says of documents is taken over by `references.fill`. */
  z.object({ kind: z.literal("references") }),
  /** Null: it is no survey, read it as one document of text. */
  z.object({ kind: z.literal("survey"), decision: SurveyDecision.nullable() }),
]);
export type JobAnswer = z.infer<typeof JobAnswer>;

export const PreviewJobInput = JobInput.extend({ encoding: z.string().min(1).max(50) });
export const AnswerJobInput = JobInput.extend({ answer: JobAnswer });

/** What an answer adds to a job's options. */
export function optionsOf(answer: JobAnswer): ImportOptions {
  switch (answer.kind) {
    case "duplicate":
      return { copy: true };
    case "password":
      return { password: answer.password };
    case "encoding":
      return { encoding: answer.encoding };
    case "otherType":
      return { asContent: true };
    case "references":
      return { asText: true };
    case "recording":
      return { recordingOf: answer.documentId };
    case "survey":
      return answer.decision === null ? { asText: true } : { survey: answer.decision };
  }
}
