/** Most UTF-16 units of a passage that a list shows. */
const mostShown = 240;

/** Words of a passage as a list of decisions shows them: white space collapsed, cut before a word where they are long. */
export function shortenWords(words: string): string {
  const flat = words.replace(/\s+/g, " ").trim();
  return flat.length <= mostShown ? flat : `${flat.slice(0, mostShown).replace(/\s\S*$/, "")} …`;
}
