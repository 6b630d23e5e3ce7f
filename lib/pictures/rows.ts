import type { AxisEntry } from "@/lib/tables/resolve-axis";

/** Each entry with the headings it stands in, "Sector › Energy", so that it is known in whatever order. */
export function nameInPlace(entries: readonly AxisEntry[]): string[] {
  const path: string[] = [];
  return entries.map(({ heading, depth }) => {
    path.splice(depth, path.length, heading);
    return path.join(" › ");
  });
}

/** More bars, or lines, than so many are not drawn. */
export const mostRows = 60;
