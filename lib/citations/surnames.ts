import { initialsOf } from "./name-patterns";

/**
 * A name without initials and abbreviation, as a work is called by it: "Khan" of "M. F. Khan", "Khan M. F." and "Khan MF";
 * a body keeps all its words.
 */
export function surnameOf(name: string): string {
  const bare = name.replace(initialsOf, "").replace(/^[\s,.]+|[\s,]+$/gu, "");
  const words = bare.split(/\s+/);
  const last = words.at(-1) ?? "";
  const trails = words.length > 1 && /^\p{Lu}{1,3}$/u.test(last) && !/^[\p{Lu}\s]+$/u.test(bare);
  return trails ? words.slice(0, -1).join(" ") : bare;
}

/** The words of a name as names are compared: small letters without marks and apostrophes. */
export const nameWords = (name: string): string[] =>
  surnameOf(name)
    .normalize("NFKD")
    .replace(/[\p{Mn}'’ʼ]/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether two names can be of one author: one ends like the other, or is its first letters ("WHO"). */
export function isSameAuthor(a: string, b: string): boolean {
  const [one, other] = [nameWords(a), nameWords(b)];
  if (one.length === 0 || other.length === 0) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.every((word, at) => long[long.length - short.length + at] === word)) return true;
  const great = long.filter((word) => !/^(?:of|for|the|and|on|in|de|des|du|la)$/.test(word));
  return short.length === 1 && great.length > 1 && short[0] === great.map((word) => word[0]).join("");
}
