import { fail, ok, type Result } from "@/lib/shared/result";

/** A name and what stands for it outside of the project. */
export interface Pseudonym {
  readonly name: string;
  readonly replacement: string;
  /** Only where capitals are as in `name`: for names that are words, too ("Will", "May"). */
  readonly matchCase: boolean;
}

/** Most names of one project. */
export const mostNames = 2_000;
/** Longest name, and longest replacement, UTF-16 units. */
export const nameLimit = 200;

/** Names as they are compared: composed, blanks and apostrophes alike, without signs that nobody sees. */
export const foldPseudonym = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/\p{Cf}+/gu, "")
    .replace(/\s+/g, " ")
    .replace(/[’ʼ]/g, "'");

/**
 * The list as it is kept, in its order; fails with a sentence for people on a name that stands twice, or does not begin with
 * a letter or a digit, by which names are found.
 */
export function checkNames(names: readonly Pseudonym[]): Result<readonly Pseudonym[], string> {
  const met = new Set<string>();
  for (const { name, matchCase } of names) {
    if (!/^[\p{L}\p{N}]/u.test(name))
      return fail(`“${name}” does not begin with a letter or a digit. Leave out what stands before it.`);
    const key = matchCase ? `=${foldPseudonym(name)}` : foldPseudonym(name).toLowerCase();
    if (met.has(key)) return fail(`“${name}” stands in the list twice. Remove one of the two lines.`);
    met.add(key);
  }
  return ok(names);
}
