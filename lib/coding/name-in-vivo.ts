/** The longest name a code made of a passage's own words gets, in UTF-16 units. */
const longest = 60;

/**
 * A code's name made of the selected words: white space collapsed, quotation marks and stops at the edges left out,
 * cut after a whole word with an ellipsis. Empty when the selection holds no letter or digit.
 */
export function nameInVivo(selected: string): string {
  const words = selected.replace(/\s+/g, " ").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})\]%]+$/gu, "");
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest);
  const space = cut.lastIndexOf(" ");
  const whole = space > longest / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, "");
  return `${whole.replace(/[^\p{L}\p{N}]+$/u, "")}…`;
}
