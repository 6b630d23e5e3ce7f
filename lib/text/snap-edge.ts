import { offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { selectUnit } from "@/lib/text/grow-selection";

/** What selections and boundaries keep to when they are drawn with the mouse. */
export type SnapUnit = "character" | "word" | "sentence" | "block";

/** The edge of a unit that is nearest to an offset, the start where both are as near. UTF-16 offsets. */
export function snapEdge(
  text: string,
  blocks: readonly Block[],
  language: string,
  at: number,
  unit: SnapUnit,
): number {
  if (unit === "character") return at;
  const around = selectUnit(text, blocks, language, [{ start: offset(at), end: offset(at) }], unit);
  if (around === null || at <= around.start || at >= around.end) return at;
  return at - around.start <= around.end - at ? around.start : around.end;
}
