/** A stretch of a line: half-open in what is broken. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** A word with the blank after it, or a part of a word up to a hyphen that a letter follows. */
const breakable = /[^\s-]*-+(?=\p{L})|\S+\s?|\s/gu;

/**
 * A text without line ends as lines no wider than `width`, in any unit that `measure` tells widths in: broken after blanks and
 * hyphens, and inside what is wider than a line by itself. The blank that a line ends in is part of it and may stand out. At
 * least one character is in each line; no text gives no lines.
 */
export function breakLines(text: string, width: number, measure: (words: string) => number): Line[] {
  const lines: Line[] = [];
  let [start, end, used] = [0, 0, 0];
  const endLine = () => {
    if (start < end) lines.push({ start, end });
    [start, used] = [end, 0];
  };
  for (const [word] of text.matchAll(breakable)) {
    const shown = measure(word.trimEnd());
    if (used + shown > width) endLine();
    if (shown <= width) {
      end += word.length;
      used += measure(word);
      continue;
    }
    for (const letter of word) {
      const wide = measure(letter);
      if (used > 0 && used + wide > width && letter !== " ") endLine();
      end += letter.length;
      used += wide;
    }
  }
  endLine();
  return lines;
}
