import { create } from "fontkit";

/** A face of a font, as the bytes of its file (TrueType). */
export interface PaperFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** Stands where a font has no letter. */
export const missingLetter = "□";

/** How a text is written in a font, and what of it could not be. */
export interface LetteredText {
  readonly write: (text: string) => string;
  /** How many characters had no letter so far. */
  readonly missing: () => number;
}

/**
 * Texts in the letters that all faces have: white space is blanks, one where several stand together; marks that show nothing
 * are left out where there are none of them, and any other character is a box, which is counted.
 */
export function letterTexts({ regular, bold }: PaperFonts): LetteredText {
  const [first, second] = [regular, bold].map((face) => new Set(readFace(face)));
  let missing = 0;
  const has = (letter: string) => first!.has(letter.codePointAt(0)!) && second!.has(letter.codePointAt(0)!);
  const write = (letter: string) => {
    if (has(letter)) return letter;
    if (/[\p{C}\p{Variation_Selector}]/u.test(letter)) return "";
    missing += 1;
    return missingLetter;
  };
  return {
    write: (text) => text.replace(/\s+/g, " ").replace(/[^ -~]/gu, write),
    missing: () => missing,
  };
}

function readFace(bytes: Uint8Array): number[] {
  const font = create(Buffer.from(bytes));
  return "characterSet" in font ? font.characterSet : [];
}
