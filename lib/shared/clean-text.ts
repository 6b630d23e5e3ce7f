/** A text as it can be stored: line ends LF, U+FFFD for NUL and for halves of surrogate pairs; else verbatim. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

/** A name or title as it is stored: one line, no blanks at its ends, none doubled, no control characters. */
export const cleanLine = (text: string): string =>
  cleanText(text)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
