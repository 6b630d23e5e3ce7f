/** Skipped changes are forgotten first-in first-out behind this number; undo looks no further back either. */
const keptAtMost = 500;

const keyOf = (projectId: string) => `excerpta-skipped-changes-${projectId}`;

/** Ids of one's own changes that undo passes over in this project, as one chose in this browser. */
export function readSkipped(projectId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(projectId)) ?? "[]");
    const isId = (each: unknown): each is string => typeof each === "string";
    return Array.isArray(kept) ? kept.filter(isId).slice(-keptAtMost) : [];
  } catch {
    return [];
  }
}

/** Passes a change over from now on. */
export function skipChange(projectId: string, id: string): void {
  const kept = [...new Set([...readSkipped(projectId), id])].slice(-keptAtMost);
  try {
    localStorage.setItem(keyOf(projectId), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing asks again the next time.
  }
}
