import type { Nodes } from "hast";
import type { Block } from "@/lib/text/block";
import { offset } from "@/lib/shared/offset";

const headings = /^h([1-6])$/;
const blockNames = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

interface Context {
  readonly kind: "paragraph" | "heading" | "listItem";
  readonly level?: number;
  /** How many lists it stands in. */
  readonly depth: number;
}

/**
 * All characters between the tags of a tree, one after the other, with the blocks that its elements make of them: for programs
 * that count in this text. A block has no blanks at its ends; text outside of any block element is a paragraph. Deep nesting is to be
 * refused before.
 */
export function joinHtmlText(tree: Nodes): { text: string; blocks: Block[] } {
  const parts: string[] = [];
  const blocks: Block[] = [];
  /** What stands in the block that is open, and where that begins. */
  let pending: string[] = [];
  let begin = 0;
  const endBlock = ({ kind, level }: Context) => {
    const words = pending.join("");
    parts.push(words);
    const start = begin + words.length - words.trimStart().length;
    const end = begin + words.trimEnd().length;
    if (start < end)
      blocks.push({
        ...{ start: offset(start), end: offset(end), kind, hidden: [] },
        ...(level !== undefined && { level }),
      });
    begin += words.length;
    pending = [];
  };
  const walk = (node: Nodes, outer: Context) => {
    if (node.type === "text") pending.push(node.value);
    if (!("children" in node)) return;
    const isBlock = node.type === "element" && blockNames.has(node.tagName);
    const context = node.type === "element" ? contextOf(node.tagName, outer) : outer;
    if (isBlock) endBlock(outer);
    for (const child of node.children) walk(child, context);
    if (isBlock) endBlock(context);
  };
  const top: Context = { kind: "paragraph", depth: 0 };
  walk(tree, top);
  endBlock(top);
  return { text: parts.join(""), blocks };
}

function contextOf(tag: string, outer: Context): Context {
  const heading = headings.exec(tag)?.[1];
  if (heading !== undefined) return { kind: "heading", level: Number(heading), depth: outer.depth };
  if (tag === "ul" || tag === "ol") return { ...outer, depth: outer.depth + 1 };
  if (tag === "li") return { kind: "listItem", level: outer.depth, depth: outer.depth };
  return outer;
}
