import type { Present, ReadingPlace } from "./live-news";

interface OpenWindow {
  readonly userId: string;
  readonly name: string;
  readonly place: ReadingPlace | null;
  /** When it was heard of last; the larger, the later. */
  readonly at: number;
}

/**
 * Members by name, each once: of several windows the one heard of last that shows a document says where they read.
 * `knowsPlace`: whether the place of this member may be known.
 */
export function presentMembers(
  windows: readonly OpenWindow[],
  knowsPlace: (userId: string) => boolean,
): Present[] {
  const members = new Map<string, Present>();
  for (const { userId, name, place } of [...windows].sort((a, b) => a.at - b.at)) {
    const known = place !== null && knowsPlace(userId) ? place : null;
    members.set(userId, { userId, name, place: known ?? members.get(userId)?.place ?? null });
  }
  return [...members.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.userId < b.userId ? -1 : 1));
}
