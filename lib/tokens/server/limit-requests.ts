import "server-only";
import { type Allowance, refill, takeRequest, tokenRule } from "@/lib/tokens/request-allowance";

/** Tokens above which those that are full again are forgotten. */
const kept = 1_000;

const shared = globalThis as { excerptaAllowances?: Map<string, Allowance> };

/** By the ids of tokens, one for all routes of this process: where several serve, each gives as much. */
const allowances = (shared.excerptaAllowances ??= new Map<string, Allowance>());

/** Counts a request of a token. Gives the seconds after which to ask again; 0 when it may be answered. */
export function limitRequests(tokenId: string, now = Date.now()): number {
  if (allowances.size >= kept)
    for (const [id, allowance] of allowances)
      if (refill(allowance, now, tokenRule).left >= tokenRule.most) allowances.delete(id);
  const { allowance, waitSeconds } = takeRequest(allowances.get(tokenId), now, tokenRule);
  allowances.set(tokenId, allowance);
  return waitSeconds;
}
