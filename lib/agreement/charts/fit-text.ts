/** Widths in em of Arial, the font that files ask for first, by kinds of characters; a little more rather than less. */
const widths: readonly (readonly [kind: RegExp, em: number])[] = [
  [/\p{M}/u, 0],
  [/[ijl.,:;'’|!]/, 0.28],
  [/[ftrI()[\]{}\-/\\ "]/, 0.36],
  [/[mwMW%@—]/, 0.92],
  [/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{Extended_Pictographic}]/u, 1],
  [/\p{Lu}/u, 0.72],
];

/** About how wide a text is in pixels, without a page to measure it in. */
export function estimateWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += widths.find(([kind]) => kind.test(character))?.[1] ?? 0.57;
  return em * size;
}

/**
 * A text in lines that are at most `width` pixels wide, broken at blanks, and within words that are wider than that, there
 * after a hyphen if they have one. Beyond
 * `most` lines it is cut, with an ellipsis.
 */
export function fitText(text: string, width: number, size: number, most = Infinity): string[] {
  const fits = (line: string) => estimateWidth(line, size) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    if (line !== "" && fits(`${line} ${word}`)) {
      line = `${line} ${word}`;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const character of word) {
      if (line !== "" && !fits(line + character)) {
        const cut = line.lastIndexOf("-") + 1 || line.length;
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
      line += character;
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  let last = `${lines[most - 1]!}…`;
  while (last.length > 2 && !fits(last)) last = `${last.slice(0, -2)}…`;
  return [...lines.slice(0, most - 1), last];
}
