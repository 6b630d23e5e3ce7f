import "server-only";
import type { Coding } from "@/lib/coding/coding";
import { sharePlace } from "@/lib/coding/passage-place";
import { unflattenRegion } from "@/lib/coding/region";
import type { PlaceInput } from "@/lib/coding/schema";
import { summariseCodes } from "@/lib/coding/summarise-codes";
import type { Transaction } from "@/lib/platform/db/client";
import { unflattenRanges } from "@/lib/text/ranges";

/**
 * What moving codings to a place comes to: several passages are joined; one that keeps something of its place had a
 * boundary moved; one that keeps nothing of it stands elsewhere.
 */
export async function summariseMove(
  tx: Transaction,
  codings: readonly Coding[],
  { ranges, region }: PlaceInput,
): Promise<string> {
  const from = [...new Set(codings.map(({ passageId }) => passageId))];
  if (from.length > 1) return `joined ${from.length} passages into one`;
  const row = await tx.passage.findUniqueOrThrow({
    where: { id: from[0]! },
    select: { ranges: true, region: true, start: true },
  });
  const before = { ranges: unflattenRanges(row.ranges), region: unflattenRegion(row.region, row.start) };
  const after = { ranges: unflattenRanges(ranges.flat()), region: region ? { ...region, start: 0 } : null };
  if (sharePlace(before, after)) return region ? "moved a region" : "moved a boundary of a passage";
  const codes = await tx.code.findMany({
    where: { id: { in: [...new Set(codings.map(({ codeId }) => codeId))] } },
    select: { name: true },
  });
  return `moved ${summariseCodes(codes)} to another passage`;
}
