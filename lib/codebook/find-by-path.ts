import { fail, ok, type Result } from "@/lib/shared/result";

interface Named {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

/** A path as people write it: "Theme › Sub", or with ">" for those without the sign on their keyboard. */
const namesOf = (path: string): string[] =>
  path
    .split(/[›>]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");

/**
 * The code that a path names. The names are compared as they stand. A path may begin below the root, as long as one code
 * alone is meant: a code whose whole path it is comes before those whose path ends so. "not-found" also for no names.
 */
export function findByPath<C extends Named>(
  codes: readonly C[],
  path: string,
): Result<C, "not-found" | "ambiguous"> {
  const names = namesOf(path);
  const byId = new Map(codes.map((code) => [code.id, code]));
  const pathOf = (code: Named): string[] => {
    const parent = code.parentId === null ? undefined : byId.get(code.parentId);
    return [...(parent === undefined ? [] : pathOf(parent)), code.name.trim()];
  };
  const ending = codes
    .map((code) => ({ code, whole: pathOf(code) }))
    .filter(({ whole }) => names.length > 0 && isSame(whole.slice(-names.length), names));
  const exact = ending.filter(({ whole }) => whole.length === names.length);
  const [found, ...others] = exact.length > 0 ? exact : ending;
  if (found === undefined) return fail("not-found");
  return others.length > 0 ? fail("ambiguous") : ok(found.code);
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, at) => name === b[at]);
