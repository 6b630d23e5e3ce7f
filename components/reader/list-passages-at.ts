import type { CodedPassage } from "@/lib/coding/document-codings";
import type { ReaderState } from "./use-reader";

interface Listed {
  /** What the passages have in common. */
  readonly heading: string;
  readonly list: readonly CodedPassage[];
}

/** The passages at the selection or the caret; where nothing is coded there, those in view. */
export function listPassagesAt(
  reader: Pick<ReaderState, "surface" | "selection" | "current" | "passages" | "visibleIds">,
): Listed {
  const { surface, selection, current, passages, visibleIds } = reader;
  const toPassages = (ids: readonly string[]) =>
    ids.map((id) => passages.get(id)).filter((passage) => passage !== undefined);
  if (current !== null && current.region !== null) return { heading: "On the page", list: [current] };
  if (surface !== null && selection.ranges.length > 0) {
    const list = toPassages(surface.index.overlapping(selection.ranges));
    if (list.length > 0) return { heading: "At the selection", list };
  } else if (surface !== null && selection.caret !== null) {
    const list = toPassages(surface.index.at(selection.caret));
    if (list.length > 0) return { heading: "At the caret", list };
  }
  return { heading: "In view", list: toPassages(visibleIds) };
}
