/** One line of canonical text. Offsets are UTF-16 and leave out surrounding white space; a blank line is empty. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** The line without surrounding white space. */
  readonly text: string;
  /** White space before the text, in units; a tab counts as one. */
  readonly indent: number;
  /** The line as it stands, without its line end. */
  readonly raw: string;
  readonly blank: boolean;
}

/** The lines of a text whose line ends are LF. An empty text has one blank line. */
export function splitLines(text: string): Line[] {
  let from = 0;
  return text.split("\n").map((raw) => {
    const trimmed = raw.trim();
    const indent = trimmed === "" ? 0 : raw.length - raw.trimStart().length;
    const start = from + indent;
    from += raw.length + 1;
    return { start, end: start + trimmed.length, text: trimmed, indent, raw, blank: trimmed === "" };
  });
}
