import type { TextForm } from "@/lib/text/layout";

/** None looks further than its line, or a link's 500 characters: what is no end must not be sought over and over. */
const signs = [
  /^ {0,3}#{1,6} \S/gm,
  /\[[^[\]\n]+\]\([^)\n]{0,500}\)/g,
  /\*\*[^*\n]+\*\*/g,
  /<(b|i|em|strong|a|sup|sub)(\s[^<>]*)?>[^<>]*<\/\1>/gi,
  /^(?:[ \t]*\|)?[ \t]*:?-{3,}:?[ \t]*\|/gm,
];

/**
 * Markdown when the text shows at least three marks that plain prose does not have: `#` headings, links, strong text,
 * inline HTML, table rules. Asterisks alone are no sign: transcripts write *laughs*. An empty text is plain.
 */
export function detectTextForm(text: string): TextForm {
  let found = 0;
  for (const sign of signs) {
    for (const match of text.matchAll(sign)) {
      if (match[0] !== "") found += 1;
      if (found >= 3) return "markdown";
    }
  }
  return "plain";
}
