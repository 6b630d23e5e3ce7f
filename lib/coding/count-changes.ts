import type { Change } from "@/lib/shared/change";

/** How many codings more, or fewer, each code has after changes; codes whose number stays are left out. */
export function countCodeChanges(changes: readonly Change[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (codeId: unknown, by: number) => {
    if (typeof codeId === "string") counts.set(codeId, (counts.get(codeId) ?? 0) + by);
  };
  for (const { entity, before, after } of changes) {
    if (entity !== "coding") continue;
    count(before?.codeId, -1);
    count(after?.codeId, 1);
  }
  return new Map([...counts].filter(([, by]) => by !== 0));
}
