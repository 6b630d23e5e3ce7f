import "server-only";
import { addClaim } from "@/lib/claims/claim-rules";
import { addEvidence, changeEvidence, removeEvidence } from "@/lib/claims/evidence-rules";
import { nameClaim } from "@/lib/claims/name-claim";
import type { ChangeEvidenceInput, HoldInput } from "@/lib/claims/schema";
import { type DocumentText, getText, placePassage } from "@/lib/coding/server/place-passage";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import type { Change } from "@/lib/shared/change";
import { offset } from "@/lib/shared/offset";
import { stretchHits } from "@/lib/text/stretch-hits";
import { getChangeable, getClaim, listEvidence, listOrder, requireFreshId } from "./find-claims";
import { unwrap } from "./unwrap";

/** Holds a place in a document against a claim, which may be a new one. */
export function holdPassage(
  member: Member,
  input: Omit<HoldInput, "projectId">,
): Promise<Committed<{ readonly passageId: string }>> {
  const { id, claimId, stance, reading, passageId: wishedId } = input;
  return commit(member, async (tx) => {
    await requireFreshId(tx, "claimPassage", id);
    const now = new Date().toISOString();
    const claim = await findOrAddClaim(tx, member, input, now);
    const document = await getText(tx, member, input.documentId);
    const { passageId, changes } = await placePassage(tx, document, placeOf(document, input), wishedId);
    const evidence = { id, claimId, passageId, stance, reading, authorId: member.userId };
    const held = unwrap(addEvidence(await listEvidence(tx, member, claimId), evidence, now));
    const said = `noted that a passage ${stance}`;
    return {
      kind: "claim.hold",
      summary:
        claim.added === null
          ? `${said} the claim ${claim.name}`
          : `added the claim ${claim.name} and ${said} it`,
      changes: [...changes, ...(claim.added ?? []), held],
      result: { passageId },
    };
  });
}

async function findOrAddClaim(
  tx: Transaction,
  member: Member,
  { claimId: id, claimText }: Pick<HoldInput, "claimId" | "claimText">,
  now: string,
): Promise<{ readonly name: string; readonly added: readonly Change[] | null }> {
  if (claimText === undefined) return { name: nameClaim((await getClaim(tx, member, id)).text), added: null };
  await requireFreshId(tx, "claim", id);
  const order = await listOrder(tx, member);
  const added = unwrap(addClaim(order, { id, text: claimText, note: "" }, member.userId, now));
  return { name: nameClaim(claimText), added: [added] };
}

/** What is held: the place given, or the sentences its words stand in. */
function placeOf(
  document: DocumentText,
  { ranges, region, stretch }: Pick<HoldInput, "ranges" | "region" | "stretch">,
): Pick<HoldInput, "ranges" | "region"> {
  const { text } = document;
  const inText = ranges.length > 0 && ranges.every(([start, end]) => start < end && end <= text.length);
  // What is no place at all is refused where passages are placed, in its words.
  if (stretch === "hit" || region !== undefined || !inText) return { ranges, region };
  const hit = ranges.map(([start, end]) => ({ start: offset(start), end: offset(end) }));
  const places = stretchHits(document, [hit], stretch);
  return { ranges: places.flat().map(({ start, end }): [number, number] => [start, end]), region };
}

/** Says otherwise what a passage does to its claim. */
export function changePassageHeld(
  member: Member,
  { id, stance, reading }: Omit<ChangeEvidenceInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const { evidence, claim } = await getChangeable(tx, member, id);
    const change = changeEvidence(evidence, { stance, reading });
    return {
      kind: "claim.changeEvidence",
      summary: `changed what a passage says to the claim ${nameClaim(claim)}`,
      changes: change === null ? [] : [change],
      result: null,
    };
  });
}

/** Takes a passage away from its claim. The passage stays, with all else that stands on it. */
export function letPassageGo(member: Member, id: string): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const { evidence, claim } = await getChangeable(tx, member, id);
    return {
      kind: "claim.letGo",
      summary: `took a passage away from the claim ${nameClaim(claim)}`,
      changes: [removeEvidence(evidence)],
      result: null,
    };
  });
}
