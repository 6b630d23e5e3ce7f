import { type Change, created, removed, updated } from "@/lib/shared/change";
import { cleanLine, cleanText } from "@/lib/shared/clean-text";
import { type Result, fail, ok } from "@/lib/shared/result";
import { type Claim, type Evidence, claimsLimit } from "./claim";
import { removeEvidence } from "./evidence-rules";

type Written = Pick<Claim, "text" | "note">;

/** A claim as it is kept: its text in one line, its note without blanks at its ends. */
const clean = ({ text, note }: Written): Written => ({
  text: cleanLine(text),
  note: cleanText(note).trim(),
});

/** The change that adds a claim behind the others, which come in their order. Fails where there are too many. `now`: an ISO time. */
export function addClaim(
  claims: readonly Pick<Claim, "position">[],
  { id, ...written }: Written & { readonly id: string },
  authorId: string,
  now: string,
): Result<Change, string> {
  if (claims.length >= claimsLimit)
    return fail(
      `A project holds at most ${claimsLimit.toLocaleString("en-US")} claims. Delete some that are not needed any more.`,
    );
  const position = (claims.at(-1)?.position ?? -1) + 1;
  const row = { ...clean(written), position, authorId, createdAt: now, updatedAt: now };
  return ok(created("claim", id, { id, ...row }));
}

/** Gives a claim another text or note; null where it is so already. */
export function editClaim(
  claim: Written & { readonly id: string; readonly updatedAt: string },
  written: Written,
  now: string,
): Change | null {
  const change = updated("claim", claim.id, { ...claim }, { ...clean(written) });
  return change && updated("claim", claim.id, { ...claim }, { ...change.after, updatedAt: now });
}

/**
 * Puts a claim before another one, or at the end (null). Claims come in their order; only those between the old place and
 * the new one get other positions, unless some had the same. Fails where either claim is not among them.
 */
export function moveClaim(
  claims: readonly Pick<Claim, "id" | "position">[],
  id: string,
  beforeId: string | null,
): Result<Change[], string> {
  const moved = claims.find((claim) => claim.id === id);
  const others = claims.filter((claim) => claim.id !== id);
  const index = beforeId === null ? others.length : others.findIndex((claim) => claim.id === beforeId);
  if (moved === undefined || (index === -1 && beforeId !== id))
    return fail("This claim is no longer there: someone has deleted it. Reload to see what is.");
  if (beforeId === id) return ok([]);
  const order = [...others.slice(0, index), moved, ...others.slice(index)];
  const positions: number[] = [];
  for (const { position } of claims) positions.push(Math.max(position, (positions.at(-1) ?? -Infinity) + 1));
  return ok(
    order.flatMap((claim, i) => updated("claim", claim.id, { ...claim }, { position: positions[i] }) ?? []),
  );
}

/** Deletes a claim with all that is held against it. */
export const removeClaim = (
  {
    id,
    ...row
  }: Claim & { readonly authorId: string | null; readonly createdAt: string; readonly updatedAt: string },
  evidence: readonly Evidence[],
): Change[] => [...evidence.map(removeEvidence), removed("claim", id, { id, ...row })];
