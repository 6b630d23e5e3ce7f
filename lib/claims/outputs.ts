import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";

const EvidenceView = z
  .object({
    documentId: z.string(),
    author: z.string().nullable(),
    text: z.string(),
    place: z.string(),
    language: z.string(),
    at: z.tuple([z.number(), z.number()]).nullable(),
    id: z.string(),
    passageId: z.string(),
    stance: z.enum(["supports", "contradicts"]),
    reading: z.string(),
    authorId: z.string().nullable(),
  })
  .meta({ id: "EvidenceView" });

const ClaimView = z
  .object({ evidence: z.array(EvidenceView), id: z.string(), text: z.string(), note: z.string() })
  .meta({ id: "ClaimView" });

const ClaimsView = z
  .object({
    claims: z.array(ClaimView),
    documents: z.array(z.object({ id: z.string(), title: z.string(), cited: z.string() })),
  })
  .meta({ id: "ClaimsView" });

const ClaimChoice = z.object({ id: z.string(), text: z.string() }).meta({ id: "ClaimChoice" });

const HeldView = z
  .object({
    claim: ClaimChoice,
    author: z.string().nullable(),
    id: z.string(),
    stance: z.enum(["supports", "contradicts"]),
    reading: z.string(),
  })
  .meta({ id: "HeldView" });

/** What the procedures of claims answer, by their names. */
export const claimsOutputs = {
  list: ClaimsView,
  listChoices: z.array(ClaimChoice),
  listOfPassage: z.array(HeldView),
  add: committed(z.null()),
  edit: committed(z.null()),
  move: committed(z.null()),
  remove: committed(z.null()),
  hold: committed(z.object({ passageId: z.string() })),
  changeEvidence: committed(z.null()),
  letGo: committed(z.null()),
};
