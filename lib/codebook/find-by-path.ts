import { fail, ok, type Result } from "@/lib/shared/result";

interface Named {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

/** Between the names of a path: "Theme › Sub", or with ">" for those without the sign on their keyboard. */
const sign = /[›>]/;

/** A path as people write it. */
const namesOf = (path: string): string[] =>
  path
    .split(sign)
    .map((name) => name.trim())
    .filter((name) => name !== "");

/**
 * The code that a path names. The names are compared as they stand. A path may begin below the root, as long as one code
 * alone is meant: a code whose whole path it is comes before those whose path ends so. A code that is called so as a
 * whole, as "GDP > 3%", comes before all others. "not-found" also for no names.
 */
export function findByPath<C extends Named>(
  codes: readonly C[],
  path: string,
): Result<C, "not-found" | "ambiguous"> {
  const called = findByNames(codes, [path.trim()], (name) => [name]);
  return called.ok || called.error === "ambiguous"
    ? called
    : findByNames(codes, namesOf(path), (name) => name.split(sign).map((part) => part.trim()));
}

/** The code whose path ends in these names; `split` makes of a code's name what is compared. */
function findByNames<C extends Named>(
  codes: readonly C[],
  names: readonly string[],
  split: (name: string) => readonly string[],
): Result<C, "not-found" | "ambiguous"> {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const pathOf = (code: Named): (readonly string[])[] => {
    const parent = code.parentId === null ? undefined : byId.get(code.parentId);
    return [...(parent === undefined ? [] : pathOf(parent)), split(code.name.trim())];
  };
  const ending = codes
    .map((code) => ({ code, whole: pathOf(code) }))
    .filter(({ whole }) => whole.some((_, from) => isSame(whole.slice(from).flat(), names)));
  const exact = ending.filter(({ whole }) => isSame(whole.flat(), names));
  const [found, ...others] = exact.length > 0 ? exact : ending;
  if (found === undefined) return fail("not-found");
  return others.length > 0 ? fail("ambiguous") : ok(found.code);
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, at) => name === b[at]);
