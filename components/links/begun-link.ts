"use client";

import { useSyncExternalStore } from "react";
import { Listeners } from "@/components/shell/listeners";

/** Where a link was begun: it waits for the passage it leads to, in whichever document or pane. */
export interface BegunLink {
  readonly projectId: string;
  readonly passageId: string;
  /** The beginning of its words, or a region's place. */
  readonly words: string;
  /** Pseudonyms stand for the names in its words. */
  readonly replaced: boolean;
}

const kept = "excerpta-begun-link";
const listeners = new Listeners();
let begun: BegunLink | null | undefined;

/** Kept as long as the window: one may go through many pages until the other passage is found. */
function read(): BegunLink | null {
  if (begun !== undefined) return begun;
  try {
    begun = JSON.parse(window.sessionStorage.getItem(kept) ?? "null") as BegunLink | null;
  } catch {
    begun = null;
  }
  return begun;
}

function write(next: BegunLink | null): void {
  begun = next;
  try {
    window.sessionStorage.setItem(kept, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing knows it until the page is loaded anew.
  }
  listeners.tell();
}

export const beginLink = (link: BegunLink): void => write(link);

export const endLink = (): void => write(null);

/** The link begun in this project, in this window; null when there is none. */
export function useBegunLink(projectId: string): BegunLink | null {
  const link = useSyncExternalStore(listeners.hear, read, () => null);
  return link?.projectId === projectId ? link : null;
}
