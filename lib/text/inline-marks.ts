import { fromMarkdown } from "mdast-util-from-markdown";
import type { Nodes } from "mdast";
import type { Range } from "@/lib/shared/offset";
import type { TextForm } from "@/lib/text/layout";
import { normaliseRanges } from "@/lib/text/ranges";

/** Only what stands inside a line is read here: blocks are told apart before. */
const inlineOnly = {
  disable: {
    null: [
      "list",
      "thematicBreak",
      "headingAtx",
      "setextUnderline",
      "blockQuote",
      "codeIndented",
      "codeFenced",
      "definition",
      "htmlFlow",
    ],
  },
};

const tag = /<\/?[a-zA-Z][^<>]*>|<!--[\s\S]*?-->/g;
/** A backslash before a mark of Markdown. Before others, `\$` of extracted papers for one, it stands as written. */
const escaped = /\\(?=[*_[\](){}<>#`~|!\\+-])/g;

type Stretch = { start: number; end: number };

/**
 * The parts of a range of Markdown text that a reader does not see: emphasis and code marks, link brackets with their targets,
 * HTML tags and comments, escaping backslashes. The words of a link and of an unknown tag stay. Half-open UTF-16
 * offsets into `text`, ascending and disjoint; none in plain text.
 */
export function marksOf(text: string, form: TextForm, { start, end }: Range): Range[] {
  const slice = text.slice(start, end);
  if (form === "plain" || !/[*_<[\\`]/.test(slice)) return [];
  // The parser drops a leading byte order mark without counting it.
  const shift = slice.startsWith("\ufeff") ? 1 : 0;
  const tree = fromMarkdown(slice.slice(shift), { extensions: [inlineOnly] });
  const marks: Stretch[] = [];
  collectMarks(tree, slice.slice(shift), marks);
  return normaliseRanges(
    text,
    marks.map((mark) => ({ start: mark.start + start + shift, end: mark.end + start + shift })),
  );
}

function collectMarks(node: Nodes, slice: string, marks: Stretch[]): void {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  if (node.type === "text") matchIn(escaped, slice, from, to, marks);
  else if (node.type === "html") matchIn(tag, slice, from, to, marks);
  else if (node.type === "inlineCode") marks.push(...codeMarks(slice, from, to));
  else if ("children" in node) {
    if (node.type !== "root" && node.type !== "paragraph") marks.push(...outside(node.children, from, to));
    for (const child of node.children) collectMarks(child, slice, marks);
  }
}

/** What of a marked node its children do not cover; nothing when it has none, so that no text disappears. */
function outside(children: readonly Nodes[], from: number, to: number): Stretch[] {
  const first = children[0]?.position?.start.offset;
  const last = children.at(-1)?.position?.end.offset;
  if (first === undefined || last === undefined) return [];
  return [
    { start: from, end: first },
    { start: last, end: to },
  ];
}

function codeMarks(slice: string, from: number, to: number): Stretch[] {
  const ticks = /^`+/.exec(slice.slice(from, to))?.[0].length ?? 0;
  return [
    { start: from, end: from + ticks },
    { start: to - ticks, end: to },
  ];
}

function matchIn(pattern: RegExp, slice: string, from: number, to: number, marks: Stretch[]): void {
  for (const match of slice.slice(from, to).matchAll(pattern)) {
    marks.push({ start: from + match.index, end: from + match.index + match[0].length });
  }
}
