import type { TextMap } from "@/components/reader/text-map";

/** Pixels beside a character's edge that still belong to it: the caret goes to the nearest one from anywhere. */
const beside = 20;
const above = 4;

/** Whether a point of the window is on printed words, and not merely nearest to them. */
export function isOnText(map: TextMap, x: number, y: number): boolean {
  const at = map.offsetAtPoint(x, y);
  if (at === null) return false;
  const boxes = [map.caretBox(at, 1), map.caretBox(at, -1)];
  return boxes.some(
    (box) =>
      box !== null &&
      Math.abs(box.x - x) <= beside &&
      y >= box.top - above &&
      y <= box.top + box.height + above,
  );
}
