import "server-only";
import type { LiveNews } from "@/lib/live/live-news";
import { presentMembers } from "@/lib/live/present-members";
import type { Sight } from "@/lib/projects/sight";
import { listWindows } from "./presence-board";

/** Milliseconds between two times that it is told who is there, at least: many people move at once. */
const tellApart = 500;
/** Milliseconds after which it is looked for windows that have fallen silent. */
const lookAgain = 20_000;

/** What one window is told of who is there: when it changed, not at every event, and not too often. */
export class PresenceNews {
  private changed = true;
  private lookedAt = 0;
  private told = "";

  constructor(private readonly projectId: string) {}

  /** Notes that it was heard of a window. */
  note(): void {
    this.changed = true;
  }

  /** When it is to be looked again, in milliseconds of the clock. */
  dueAt(): number {
    return this.lookedAt + (this.changed ? tellApart : lookAgain);
  }

  /** Who is there, where that is due and differs from what was told last; of others no places while blind. */
  take({ userId, blind }: Sight, now: number): LiveNews | null {
    if (now < this.dueAt()) return null;
    this.changed = false;
    this.lookedAt = now;
    const present = presentMembers(listWindows(this.projectId, now), (id) => !blind || id === userId);
    const told = JSON.stringify(present);
    if (told === this.told) return null;
    this.told = told;
    return { kind: "present", present };
  }
}
