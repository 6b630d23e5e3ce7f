import { foldName } from "@/lib/codebook/code-fields";
import { type KindChoices, pickFor, type RowMatch } from "./match-choices";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Finds for each row the one of here of the same name, whatever its capitals; each of here once. In the order of `rows`. */
export function matchNames<R extends Named>(
  rows: readonly R[],
  present: readonly Named[],
  choices: KindChoices,
): RowMatch<R>[] {
  const free = new Map([...present].reverse().map((each) => [foldName(each.name), each]));
  return rows.map((row, index) => {
    const found = free.get(foldName(row.name));
    if (found !== undefined) free.delete(foldName(row.name));
    const here = found ? { id: found.id, name: found.name, why: "name" as const } : null;
    const key = String(index);
    return { key, name: row.name, here, pick: pickFor(choices, key, here !== null), row };
  });
}
