/** A passage near the place to be coded: its hull, half-open in UTF-16 units, and the codes on it, each once. */
export interface NearPassage {
  readonly start: number;
  readonly end: number;
  readonly codeIds: readonly string[];
}

/** A code worth offering, and why: it is used close by, or often lies together with another code that is here. */
export type Suggestion =
  | { readonly codeId: string; readonly reason: "near" }
  | { readonly codeId: string; readonly reason: "together"; readonly withCodeId: string };

/** Distance in UTF-16 units, about a page's paragraph, at which a neighbour counts half. */
const halfAway = 600;

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/**
 * The codes most likely to be wanted for a place, the likeliest first, at most `atMost`. Two things count alike: how
 * close a code is used (halving every 600 units), and what share of the passages of a code that is here already overlap
 * with it. Codes in `applied` are left out; nothing near gives none. Equal scores keep the order of first use. The cost
 * grows with the square of passages that overlap one another, so give those near only.
 */
export function suggestCodes(
  place: { readonly start: number; readonly end: number },
  near: readonly NearPassage[],
  applied: ReadonlySet<string>,
  atMost: number,
): Suggestion[] {
  const closeness = scoreCloseness(place, near);
  const here = new Set(near.filter((passage) => overlap(passage, place)).flatMap(({ codeIds }) => codeIds));
  const company = scoreCompany(near, here);
  const codeIds = [...new Set(near.flatMap((passage) => passage.codeIds))].filter((id) => !applied.has(id));
  const scored = codeIds.map((codeId) => {
    const close = closeness.get(codeId) ?? 0;
    const best = company.get(codeId);
    const suggestion: Suggestion =
      best !== undefined && best.share >= close
        ? { codeId, reason: "together", withCodeId: best.withCodeId }
        : { codeId, reason: "near" };
    return { suggestion, score: close + (best?.share ?? 0) };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, atMost)
    .map(({ suggestion }) => suggestion);
}

/** By code, between 0 and 1: how close its nearest use is. */
function scoreCloseness(
  place: { readonly start: number; readonly end: number },
  near: readonly NearPassage[],
): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { start, end, codeIds } of near) {
    const distance = Math.max(0, start - place.end, place.start - end);
    const score = 2 ** (-distance / halfAway);
    for (const id of codeIds) scores.set(id, Math.max(scores.get(id) ?? 0, score));
  }
  return scores;
}

/** By code: the code here whose passages most often overlap with its own, and their share of that code's passages. */
function scoreCompany(
  near: readonly NearPassage[],
  here: ReadonlySet<string>,
): Map<string, { share: number; withCodeId: string }> {
  const sorted = [...near].sort((a, b) => a.start - b.start);
  const best = new Map<string, { share: number; withCodeId: string }>();
  for (const withCodeId of here) {
    const own = sorted.filter(({ codeIds }) => codeIds.includes(withCodeId));
    const counts = new Map<string, number>();
    for (const passage of own) {
      const meeting = sorted.filter((other) => overlap(passage, other));
      for (const id of new Set(meeting.flatMap(({ codeIds }) => codeIds)))
        if (id !== withCodeId) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const [id, count] of counts) {
      const share = count / own.length;
      if (share > (best.get(id)?.share ?? 0)) best.set(id, { share, withCodeId });
    }
  }
  return best;
}
