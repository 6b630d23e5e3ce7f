import { surnameOf } from "./surnames";

/** An entry of a list of references, as far as it can be told. */
export interface ParsedReference {
  /** The number before it; null without one. */
  readonly number: number | null;
  /** What works are called by, in order: last names, or the name of a body. Empty where none can be told. */
  readonly authors: readonly string[];
  /** "2019", "n.d.", "in press", "forthcoming"; "" where there is none. */
  readonly year: string;
  readonly suffix: string;
  /** Roughly: what stands after the year, or after the authors, up to the end of the sentence; may be "". */
  readonly title: string;
}

const written = String.raw`(?<year>(?:1[5-9]|20)\d\d)(?<suffix>[a-z])?(?!\d)|(?<none>n\.\s?d\.?|in press|forthcoming)`;
/** The year in its bracket, perhaps with day and month: "(2018, April 24)", "(26, December 2016)", "(1922/1978)". */
const inBrackets = new RegExp(String.raw`\((?:[^()]{0,30}[^()\d–-])?(?:${written})[^()]{0,30}\)[.,:]?`, "u");
/** A year without one: after the authors, or wherever the first stands. */
const bare = new RegExp(String.raw`(?<![\p{L}\d/.–-])(?:${written})(?![\p{L}\d/–-])[.,:;]?`, "u");
/** The authors end where a sentence does: initials do not end one. */
const endOfAuthors = /(?<=[\p{Ll}\p{Lo}\p{M})\]]|\b\p{Lu}{2,3})\.\s/u;
/** Names with initials that have no full stops: "Khan MA, Ali S. ". */
const bareInitials = /^(?:(?:\p{L}[\p{L}'’‐-]*\s){1,3}\p{Lu}{1,3}(?:,\s(?:et al)?|(?=\.\s)))+\.\s/u;
/** Without a year, the authors end with the first initials that no other name follows after a comma. */
const lastInitials = /^.{1,300}?\p{Lu}\.(?=\s\p{Lu}[\p{Ll}\s])/u;
const titleEnd = /[.?!]["”’]?(?:\s|$)/u;

/**
 * Reads an entry as it is shown, in the usual orders: authors, year, title ("Khan, M., & Ali, S. (2019). Title. …", "Khan M,
 * Ali S. 2019. Title. …") or authors, title, year ("Khan, Muhammad. Title. Karachi: 2019"). Null for what is no entry: an address that goes on
 * with the one before, and what has neither a number nor both authors and a year.
 */
export function parseReference(entry: string): ParsedReference | null {
  const counted = /^\s*(?:\[(?<square>\d{1,3})\]|(?<plain>\d{1,3})[.)])\s*/u.exec(entry);
  const text = entry.slice(counted?.[0].length ?? 0).trim();
  if (/^<?https?:/u.test(text)) return null;
  const dated = inBrackets.exec(text) ?? bare.exec(text);
  if (dated === null && counted === null) return null;
  const { year, suffix, none } = dated?.groups ?? {};
  const parts = splitAt(text, dated);
  if (counted === null && parts.authors.length === 0) return null;
  const number = counted?.groups!["square"] ?? counted?.groups!["plain"];
  return {
    number: number === undefined ? null : Number(number),
    year: year ?? (none === undefined ? "" : none.startsWith("n") ? "n.d." : none),
    suffix: suffix ?? "",
    ...parts,
  };
}

/** Authors stand before the year, or before the first sentence ends; the title after them. */
function splitAt(text: string, dated: RegExpExecArray | null): Pick<ParsedReference, "authors" | "title"> {
  const end = bareInitials.exec(text) ?? endOfAuthors.exec(text);
  const yearAt = dated?.index ?? text.length;
  if (end !== null && end.index + end[0].length < yearAt - 20) {
    const from = end.index + end[0].length;
    return { authors: listAuthors(text.slice(0, from)), title: readTitle(text.slice(from)) };
  }
  const initials = dated === null ? lastInitials.exec(text) : null;
  if (initials !== null)
    return { authors: listAuthors(initials[0]), title: readTitle(text.slice(initials[0].length)) };
  if (dated === null) return { authors: listAuthors(text), title: "" };
  return {
    authors: listAuthors(text.slice(0, yearAt)),
    title: readTitle(text.slice(yearAt + dated[0].length)),
  };
}

/** The last names and bodies of a list of authors, in order; initials, editors' marks and "et al." are left out. */
export function listAuthors(authors: string): string[] {
  return authors
    .replace(/\((?:eds?|hrsg|trans)\.?\)|\bet\.?\s?al\b\.?|[()[\]]/giu, "")
    .split(/\s*(?:[,;،、]|\s&\s|&|\sand\s|\sund\s)\s*/u)
    .map((name) => surnameOf(name.trim()).replace(/[.\s]+$/u, ""))
    .filter((name) => /\p{L}{2}|\p{Lo}/u.test(name) && !/^(?:Jr|Sr|\p{Lu}{1,3}|and)$/u.test(name));
}

function readTitle(text: string): string {
  const rest = text.replace(/^[\s.,:;"“‘'*_]+/u, "");
  const end = titleEnd.exec(rest);
  return rest.slice(0, end?.index ?? rest.length).replace(/["”*_\s]+$/u, "");
}
