import { tooComplex } from "@/lib/ingest/ingest-failure";

/** Deeper nesting than any document needs; parsers recurse and would overflow their stack at some thousands. */
const maxDepth = 500;

/** Elements without an end tag, or whose end tag may be left out, do not nest by standing open. */
const flat = new Set(
  "area base br col colgroup dd dt embed hr img input li link meta option optgroup p param rp rt source tbody td tfoot th thead tr track wbr".split(
    " ",
  ),
);

/** Comments, scripts and tags. What never ends goes to the end of the page, as in a browser, and is looked at once. */
const tags =
  /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<(script|style)\b[\s\S]*?(?:<\/\1[\s/>]|$)|<(\/?)([a-z][a-z0-9-]*)\b[^>]*?(\/?)(?:>|$)/gi;

/** Throws TOO_COMPLEX when elements nest deeper than 500; counts tags, so it costs no stack itself. */
export function checkHtmlDepth(html: string): void {
  let depth = 0;
  /** How many elements of a name stand open: an end tag that closes none is passed over, as in a browser. */
  const open = new Map<string, number>();
  for (const match of html.matchAll(tags)) {
    const name = match[3]?.toLowerCase();
    if (name === undefined || flat.has(name) || match[4] === "/") continue;
    const standing = open.get(name) ?? 0;
    if (match[2] === "/" && standing === 0) continue;
    const by = match[2] === "/" ? -1 : 1;
    open.set(name, standing + by);
    depth += by;
    if (depth > maxDepth) throw tooComplex();
  }
}
