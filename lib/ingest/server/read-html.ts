import { sanitize, type Schema } from "hast-util-sanitize";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { Root } from "hast";
import { canonicalText } from "@/lib/ingest/canonical-text";
import { checkHtmlDepth } from "@/lib/ingest/check-html-depth";
import { readHtmlTree } from "@/lib/ingest/html-text";
import { keepArticle } from "@/lib/ingest/keep-article";
import type { StructuredText } from "@/lib/ingest/structured-text";

/** Only elements that shape text; no attribute but the spans of table cells, no address, no style, no picture. */
const schema: Schema = {
  tagNames:
    "a abbr address article aside b blockquote body br caption cite code dd del details dfn div dl dt em fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i ins kbd legend li main mark nav ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr center font big strike tt html".split(
      " ",
    ),
  attributes: { td: ["colSpan", "rowSpan"], th: ["colSpan", "rowSpan"] },
  strip: [
    "script",
    "style",
    "noscript",
    "template",
    "head",
    "title",
    "svg",
    "math",
    "iframe",
    "object",
    "select",
    "textarea",
    "button",
  ],
  protocols: {},
  ancestors: {},
  required: {},
};

export interface ReadHtml extends StructuredText {
  /** Share of the page's text that was left out as boilerplate, 0 to 1. */
  readonly left: number;
}

/**
 * The text and blocks of an HTML page; nothing of it is ever run, loaded or kept as markup. `articleOnly` leaves out
 * what stands around the article.
 */
export function readHtml(html: string, articleOnly = false): ReadHtml {
  checkHtmlDepth(html);
  const tree = unified().use(rehypeParse).parse(canonicalText(html));
  const safe = sanitize(tree, schema);
  const root: Root = safe.type === "root" ? safe : { type: "root", children: [] };
  const whole = readHtmlTree(root);
  if (!articleOnly) return { ...whole, left: 0 };
  const article = readHtmlTree(keepArticle(root));
  return { ...article, left: 1 - article.text.length / Math.max(1, whole.text.length) };
}

/** The `title` of a page without its markup; undefined without one. */
export function htmlTitle(html: string): string | undefined {
  const inner = /<title[^>]*>([\s\S]{0,1000}?)<\/title/i.exec(html)?.[1];
  if (inner === undefined) return undefined;
  const tree = unified().use(rehypeParse, { fragment: true }).parse(inner);
  return readHtmlTree(tree).text.replace(/\s+/g, " ").trim() || undefined;
}

/** The encoding a page names within its first 2,048 bytes (given as Latin-1); undefined when it names none. */
export const declaredEncoding = (beginning: string): string | undefined =>
  /<meta[^>]+charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(beginning)?.[1];
