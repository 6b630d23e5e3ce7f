import type { CodingCall } from "@/components/coding/send-coding";

/** A command that was not answered yet, under the name it is sent with. */
export type KeptCall = CodingCall & { readonly operation: string };

const prefixOf = (userId: string, projectId: string) => `excerpta-outbox ${userId} ${projectId} `;

/** Keeps in this browser what a window could not send, in order; nothing where that is none. */
export function keepCalls(
  userId: string,
  projectId: string,
  windowId: string,
  calls: readonly KeptCall[],
): void {
  const key = prefixOf(userId, projectId) + windowId;
  try {
    if (calls.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(calls));
  } catch {
    // A browser that keeps nothing: what is on its way lasts as long as the window.
  }
}

/** What other windows of this person could not send, with the window it was kept by. */
export function listLeftCalls(
  userId: string,
  projectId: string,
  windowId: string,
): { readonly windowId: string; readonly calls: readonly KeptCall[] }[] {
  const prefix = prefixOf(userId, projectId);
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix) && key !== prefix + windowId)
      .map((key) => {
        const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
        return {
          windowId: key.slice(prefix.length),
          calls: Array.isArray(kept) ? (kept as KeptCall[]) : [],
        };
      });
  } catch {
    return [];
  }
}
