import type { Citation, NamedCitation } from "./citation";
import type { ParsedReference } from "./parse-reference";
import { isSameAuthor, nameWords, surnameOf } from "./surnames";

/**
 * The places among `references` of the entries that a citation can mean: that with its number; else those of its year whose
 * first author is the first it names and whose authors hold all it names, or whose body has this name. A letter after the
 * year must be that of the entry; without one, entries of any letter fit. Of several that fit, those are left that have as
 * many authors as it says ("et al.": three or more), then those whose initials it names. One entry: it is meant. None: it is not in the list.
 */
export function matchCitation(
  citation: Citation,
  references: readonly (ParsedReference & { readonly text: string })[],
): number[] {
  const all = references.map((_, place) => place);
  if (citation.kind === "numbered")
    return all.filter((place) => references[place]!.number === citation.number).slice(0, 1);
  const fitting = all.filter((place) => fits(citation, references[place]!));
  const { names, more } = citation;
  const asMany = (place: number) => {
    const { length } = references[place]!.authors;
    return more ? length > Math.max(2, names.length) : length === names.length;
  };
  return narrow(narrow(fitting, asMany), (place) => hasInitials(names[0]!, references[place]!.text));
}

/** What passes, or all where nothing does or one is left anyway. */
function narrow(places: number[], passes: (place: number) => boolean): number[] {
  if (places.length < 2) return places;
  const left = places.filter(passes);
  return left.length === 0 ? places : left;
}

function fits({ names, year, suffix }: NamedCitation, { authors, ...entry }: ParsedReference): boolean {
  if (entry.year !== year || (suffix !== "" && entry.suffix !== suffix)) return false;
  const [first] = authors;
  if (first === undefined) return false;
  if (allWords(names) === allWords(authors)) return true;
  return (
    isSameAuthor(names[0]!, first) &&
    names.every((name) => authors.some((author) => isSameAuthor(name, author)))
  );
}

/** All words of some names in a row: a body with "and" in its name is written as one author, and read as two. */
const allWords = (names: readonly string[]): string =>
  names
    .flatMap(nameWords)
    .filter((word) => word !== "and")
    .join(" ");

/** Whether an entry begins with the initials that a name is written with: "Khan M. F." and "Khan, M. F. (2019)". */
function hasInitials(name: string, text: string): boolean {
  const letters = (written: string) => [...written.matchAll(/(?<!\p{L})\p{Lu}(?=\.)/gu)].join("");
  const own = letters(name);
  const after = text.slice(text.indexOf(surnameOf(name)) + surnameOf(name).length);
  const theirs = letters(/^[\s,.\p{Lu}-]*/u.exec(after)![0]);
  return own !== "" && theirs.startsWith(own);
}
