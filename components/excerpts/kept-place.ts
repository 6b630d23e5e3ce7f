import type { VirtualItem } from "@tanstack/react-virtual";

/** Where somebody was in a list when they left it for the text. */
export interface KeptPlace {
  readonly offset: number;
  readonly measurements: VirtualItem[];
  /** The passage that was opened in the text. */
  readonly passageId: string | null;
}

const places = new Map<string, KeptPlace>();

/** Lists remembered at most; the one left longest ago goes first. */
const LIMIT = 20;

/** Remembers a place under the list's address, for as long as the page is not loaded anew. */
export function keepPlace(key: string, place: KeptPlace): void {
  places.delete(key);
  places.set(key, place);
  const [oldest] = places.keys();
  if (places.size > LIMIT && oldest !== undefined) places.delete(oldest);
}

export const findPlace = (key: string): KeptPlace | undefined => places.get(key);
