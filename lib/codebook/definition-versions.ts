import type { Change } from "@/lib/shared/change";
import type { Code } from "./code";

/** What says when a code is to be applied. */
export type Definition = Pick<Code, "definition" | "whenToUse" | "whenNotToUse">;

const fields = ["definition", "whenToUse", "whenNotToUse"] as const satisfies (keyof Definition)[];

/** A change of codes, and when it was made. */
export interface DatedChange {
  readonly at: Date;
  readonly change: Change;
}

/** How a code was defined from a moment on; null: from its beginning. */
export interface DefinitionVersion {
  readonly from: Date | null;
  readonly definition: Definition;
}

const pick = (row: Definition): Definition => ({
  definition: row.definition,
  whenToUse: row.whenToUse,
  whenNotToUse: row.whenNotToUse,
});

const isAlike = (a: Definition, b: Definition): boolean => fields.every((field) => a[field] === b[field]);

/**
 * How a code has been defined, the present version first. `changes`: of whatever rows, the latest first. Changes that
 * leave the definition as it is make no version; that a code was deleted and came back neither. A code's first
 * definition says what was meant from the beginning: being without one before is no version. One that was taken away
 * later is.
 */
export function listDefinitions(
  code: Definition & { readonly id: string },
  changes: readonly DatedChange[],
): DefinitionVersion[] {
  const versions: DefinitionVersion[] = [];
  let definition = pick(code);
  for (const { at, change } of changes) {
    if (change.entity !== "code" || change.id !== code.id || change.before === null || change.after === null)
      continue;
    const earlier = { ...definition, ...pickStrings(change.before) };
    if (isAlike(earlier, definition)) continue;
    versions.push({ from: at, definition });
    definition = earlier;
  }
  versions.push({ from: null, definition });
  const first = versions.findLastIndex((version) => !isBlank(version.definition));
  return first === -1
    ? versions.slice(-1)
    : [...versions.slice(0, first), { ...versions[first]!, from: null }];
}

const isBlank = (definition: Definition): boolean => fields.every((field) => definition[field].trim() === "");

const pickStrings = (row: Readonly<Record<string, unknown>>): Partial<Definition> =>
  Object.fromEntries(
    fields.flatMap((field) => (typeof row[field] === "string" ? [[field, row[field]]] : [])),
  );

/**
 * The definition a coding was made or last confirmed under, where it says something else than the present one; null
 * where it does not. `versions`: see `listDefinitions`. A change at the very moment came first.
 */
export function findOlderDefinition(versions: readonly DefinitionVersion[], moment: Date): Definition | null {
  const then = versions.find(({ from }) => from === null || from <= moment);
  const now = versions[0];
  return then === undefined || now === undefined || isAlike(then.definition, now.definition)
    ? null
    : then.definition;
}

/**
 * The moments between which codings are older: those of versions that say something else than the present one, half
 * open; null: from the beginning.
 */
export const listOlderSpans = (versions: readonly DefinitionVersion[]): { from: Date | null; to: Date }[] =>
  versions.flatMap(({ from, definition }, at) => {
    const to = versions[at - 1]?.from;
    const now = versions[0];
    return to && now && !isAlike(definition, now.definition) ? [{ from, to }] : [];
  });
