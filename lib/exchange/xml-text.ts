/** Everything that XML 1.0 (production 2, Char) does not allow, lone halves of surrogate pairs included. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text with each code point that XML cannot hold replaced by U+FFFD; everything else stays as it is. */
export const toXmlText = (text: string): string => text.replace(FORBIDDEN, "\uFFFD");

/**
 * Whether a paragraph reads from right to left: its first letter decides (Unicode Bidirectional Algorithm, rules
 * P2 and P3, for Hebrew, Arabic, Syriac, Thaana and N'Ko). False where it has no letters.
 */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return (
    letter !== undefined &&
    /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
  );
}
