import { z } from "zod";
import { placeRanges, placeRegion } from "@/lib/coding/schema";
import { cleanLine } from "@/lib/shared/clean-text";
import { lineOfText } from "@/lib/shared/line-of-text";
import { noteLimit, readingLimit, stances, textLimit } from "./claim";

const project = { projectId: z.uuid() };
const claim = { ...project, id: z.uuid() };

export const ClaimsInput = z.object(project);
export const ClaimInput = z.object(claim);
export const PassageClaimsInput = z.object({ ...project, passageId: z.string().regex(/^[\w-]{1,64}$/) });

const text = lineOfText("what the sources are to say", textLimit);
const note = z.string().max(noteLimit, `This note is too long: at most ${noteLimit} characters.`);

/** The id is the caller's own for a new claim. */
export const WriteClaimInput = z.object({ ...claim, text, note });
export type WriteClaimInput = z.infer<typeof WriteClaimInput>;

/** Before another claim; null: at the end. */
export const MoveClaimInput = z.object({ ...claim, beforeId: z.uuid().nullable() });

const said = {
  stance: z.enum(stances),
  reading: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().max(readingLimit, `This reading is too long: at most ${readingLimit} characters.`)),
};

/** A place in a document that says something to a claim. */
export const HoldInput = z.object({
  ...claim,
  claimId: z.uuid(),
  /** Left out for a claim that is there; of a new one, which gets `claimId`. */
  claimText: text.optional(),
  documentId: z.uuid(),
  ranges: placeRanges,
  region: placeRegion,
  /** The id the passage gets, should this place not be one yet. */
  passageId: z.uuid(),
  /** What is taken of the words given: these alone, or the sentences they stand in. */
  stretch: z.enum(["hit", "sentence"]),
  ...said,
});
export type HoldInput = z.infer<typeof HoldInput>;

export const ChangeEvidenceInput = z.object({ ...claim, ...said });
export type ChangeEvidenceInput = z.infer<typeof ChangeEvidenceInput>;
