import { updated, type Change } from "@/lib/shared/change";
import type { Code } from "./code";

/** The distance at which positions are given at either end: room for ten halvings in between. */
const gap = 1024;

/**
 * The position for a code put at `index` among `siblings` (in order, without the code itself), and the changes that
 * make room for it: none while a whole number is free between the neighbours, else the siblings behind move up only
 * as far as the next gap. `index` beyond the ends means the end.
 */
export function placeSibling(
  siblings: readonly Code[],
  index: number,
): { readonly position: number; readonly shifted: readonly Change[] } {
  const at = Math.max(0, Math.min(index, siblings.length));
  const before = siblings[at - 1];
  const after = siblings[at];
  if (!before && !after) return { position: 0, shifted: [] };
  if (!after) return { position: before!.position + gap, shifted: [] };
  if (!before) return { position: after.position - gap, shifted: [] };
  const middle = Math.floor((before.position + after.position) / 2);
  if (middle > before.position && middle < after.position) return { position: middle, shifted: [] };
  const position = before.position + 1;
  const shifted: Change[] = [];
  let taken = position;
  for (const sibling of siblings.slice(at)) {
    if (sibling.position > taken) break;
    taken += 1;
    const change = updated("code", sibling.id, { position: sibling.position }, { position: taken });
    if (change) shifted.push(change);
  }
  return { position, shifted };
}
