import { type ShownName, namesWithin } from "@/lib/pseudonyms/shown-name";
import type { Range } from "@/lib/shared/offset";
import { drawnName } from "./drawn-name";
import type { Highlight } from "./surface";

/**
 * Marks what is drawn for names within some ranges: a highlight paints letters, and those of a name are taken away. The
 * style sheet paints what has the highlight's name in its `data-lit`.
 */
export function lightNames(
  parts: Iterable<HTMLElement>,
  names: readonly ShownName[],
  highlight: Highlight,
  ranges: readonly Range[],
): void {
  const lit = new Set(ranges.flatMap((range) => namesWithin(names, range)));
  for (const part of parts) {
    for (const drawn of part.querySelectorAll<HTMLElement>("[data-as]")) {
      const name = drawnName(drawn, names);
      const before = drawn.dataset.lit?.split(" ") ?? [];
      const others = before.filter((each) => each !== highlight);
      const now = name !== undefined && lit.has(name) ? [...others, highlight] : others;
      if (now.length === before.length) continue;
      if (now.length === 0) delete drawn.dataset.lit;
      else drawn.dataset.lit = now.join(" ");
    }
  }
}
