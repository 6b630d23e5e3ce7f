/**
 * The canonical form of a text that was read: line ends LF, no byte order mark at its beginning, page breaks as line
 * ends, and what PostgreSQL or XML 1.0 cannot hold (NUL, other control characters, lone surrogates, noncharacters) as
 * U+FFFD. Nothing else is changed: no Unicode normalisation, no joining of hyphens. "" stays "".
 */
export function canonicalText(read: string): string {
  return read
    .replace(/^\ufeff/, "")
    .replace(/\r\n?|[\u0085\v\f]/g, "\n")
    .toWellFormed()
    .replace(unstorable, "\ufffd");
}

/** Category Cc but tab and line feed, and the noncharacters that XML excludes; C1 controls XML does hold. */
const unstorable = /(?![\t\n\u0080-\u009f])\p{Cc}|[\ufffe\uffff]/gu;

/** How much of a text could not be read as letters: share of U+FFFD, private use and C1 controls, 0 to 1. */
export function unreadableShare(text: string): number {
  if (text === "") return 0;
  const bad = text.match(/[\ufffd\ue000-\uf8ff\u0080-\u009f]/g)?.length ?? 0;
  return bad / Math.max(1, text.replace(/\s/g, "").length);
}
