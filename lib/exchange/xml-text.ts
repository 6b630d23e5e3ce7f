/** Everything that XML 1.0 (production 2, Char) does not allow, lone halves of surrogate pairs included. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text with each code point that XML cannot hold replaced by U+FFFD; everything else stays as it is. */
export const toXmlText = (text: string): string => text.replace(FORBIDDEN, "\uFFFD");

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** The text as content of an element: read back, it is `toXmlText` of it. */
export const escapeXml = (text: string): string =>
  toXmlText(text).replace(/[&<>"\r]/g, (mark) => entities[mark]!);

/** The text as the value of an attribute between double quotes, where a reader would make blanks of tabs and line ends. */
export const escapeXmlAttribute = (text: string): string =>
  toXmlText(text).replace(/[&<>"\t\n\r]/g, (mark) => entities[mark]!);

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
