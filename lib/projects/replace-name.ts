/** What a summary says in quotation marks: titles and names of things, which are nobody's name. */
const quoted = /(“[^”]*”)/;

/**
 * A summary of the history with another name for a person. Titles in quotation marks, and longer words that hold the
 * name, stay as they are. An empty name stands nowhere.
 */
export function replaceName(summary: string, name: string, by: string): string {
  if (name === "") return summary;
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  const whole = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])${escaped}(?![\\p{L}\\p{M}\\p{N}_])`, "gu");
  return summary
    .split(quoted)
    .map((part) => (quoted.test(part) ? part : part.replace(whole, () => by)))
    .join("");
}
