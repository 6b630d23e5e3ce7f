import type { Element, ElementContent, Root, RootContent } from "hast";
import { offset, type Range } from "@/lib/shared/offset";
import type { Block, BlockKind, Cell } from "@/lib/text/block";
import { canonicalText } from "@/lib/ingest/canonical-text";
import { isCaption } from "@/lib/text/caption";
import { opensReferences } from "@/lib/text/headings";

/** Text and its blocks, as an importer makes them. */
export interface StructuredText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

type Node = Root | RootContent | ElementContent;

const blockNames = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table ul".split(
    " ",
  ),
);

/**
 * The canonical text of a sanitised tree: blocks set apart by an empty line, table rows by a line end and their cells
 * by tabs, white space collapsed outside `pre`. Blocks follow the elements; nothing is hidden.
 */
export function readHtmlTree(tree: Root): StructuredText {
  const writer = new Writer();
  writeChildren(tree, top, writer);
  writer.endBlock();
  return { text: writer.text, blocks: writer.blocks };
}

interface Context {
  readonly kind: BlockKind;
  readonly level?: number;
  /** How many lists stand around. */
  readonly depth: number;
  readonly preformatted?: boolean;
}

const top: Context = { kind: "paragraph", depth: 0 };

class Writer {
  text = "";
  readonly blocks: Block[] = [];
  private pending = "";
  private context: Context = top;
  private references = false;

  add(words: string, context: Context): void {
    if (this.pending.trim() === "") this.context = context;
    // Character references can name what the page itself may not hold.
    const safe = canonicalText(words);
    this.pending += context.preformatted ? safe : safe.replace(/[^\S\u00a0]+/g, " ");
  }

  /** A line end inside a block. */
  breakLine(): void {
    this.pending += "\n";
  }

  endBlock(): void {
    const collapsed = this.context.preformatted
      ? this.pending.replace(/^\s*\n/, "").trimEnd()
      : this.pending.replace(/ *\n */g, "\n").replace(/ {2,}/g, " ");
    const words = collapsed.trim();
    this.pending = "";
    if (words === "") return;
    const range = this.append(words);
    const { kind, level } = this.context;
    if (kind === "heading") this.references = opensReferences(words);
    const own: BlockKind =
      kind !== "heading" && this.references
        ? "reference"
        : kind === "paragraph" && isCaption(words)
          ? "caption"
          : kind;
    this.blocks.push({
      ...range,
      kind: own,
      ...(level !== undefined && own === kind && { level }),
      hidden: [],
    });
  }

  addTable(rows: readonly (readonly { words: string; header: boolean; span: number }[])[]): void {
    const filled = rows.filter((row) => row.some((cell) => cell.words !== ""));
    if (filled.length === 0) return;
    const start = this.append("").start;
    const cells: Cell[] = [];
    filled.forEach((row, rowNumber) => {
      if (rowNumber > 0) this.text += "\n";
      let column = 0;
      for (const { words, header, span } of row) {
        if (column > 0) this.text += "\t";
        const from = offset(this.text.length);
        this.text += words;
        const ranges = words === "" ? [] : [{ start: from, end: offset(this.text.length) }];
        cells.push({ row: rowNumber, column, header, ranges });
        column += span;
      }
    });
    const used = cells.flatMap((cell) => cell.ranges);
    const first = used[0]?.start ?? start;
    const last = used.at(-1)?.end ?? start;
    this.text = this.text.slice(0, last);
    this.blocks.push({ start: first, end: last, kind: "table", hidden: [], cells });
  }

  private append(words: string): Range {
    if (this.text !== "") this.text += "\n\n";
    const start = offset(this.text.length);
    this.text += words;
    return { start, end: offset(this.text.length) };
  }
}

function writeChildren(node: Node, context: Context, writer: Writer): void {
  if (!("children" in node)) return;
  for (const child of node.children) writeNode(child, context, writer);
}

function writeNode(node: RootContent | ElementContent, context: Context, writer: Writer): void {
  if (node.type === "text") writer.add(node.value, context);
  if (node.type !== "element") return;
  if (node.tagName === "br") return writer.breakLine();
  if (node.tagName === "table") return writeTable(node, writer);
  if (!blockNames.has(node.tagName)) return writeChildren(node, context, writer);
  writer.endBlock();
  writeChildren(node, contextOf(node, context), writer);
  writer.endBlock();
}

function contextOf(element: Element, outer: Context): Context {
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
  const { depth } = outer;
  if (heading !== undefined) return { kind: "heading", level: Number(heading), depth };
  switch (element.tagName) {
    case "ul":
    case "ol":
      return { kind: "paragraph", depth: depth + 1 };
    case "li":
      return { kind: "listItem", level: Math.max(1, depth), depth };
    case "pre":
      return { kind: "paragraph", depth, preformatted: true };
    case "caption":
    case "figcaption":
      return { kind: "caption", depth };
    default:
      return outer;
  }
}

function writeTable(table: Element, writer: Writer): void {
  writer.endBlock();
  const rows: { words: string; header: boolean; span: number }[][] = [];
  const visit = (element: Element, head: boolean) => {
    for (const child of element.children) {
      if (child.type !== "element") continue;
      if (child.tagName === "caption") writeNode(child, top, writer);
      else if (child.tagName === "tr") rows.push(readRow(child, head));
      else visit(child, child.tagName === "thead");
    }
  };
  visit(table, false);
  writer.addTable(rows);
}

function readRow(row: Element, head: boolean): { words: string; header: boolean; span: number }[] {
  return row.children
    .filter((child): child is Element => child.type === "element" && /^t[dh]$/.test(child.tagName))
    .map((cell) => ({
      words: canonicalText(flatText(cell)).replace(/\s+/g, " ").trim(),
      header: head || cell.tagName === "th",
      span: Math.min(100, Math.max(1, Number(cell.properties["colSpan"] ?? 1) || 1)),
    }));
}

/** All words of a cell; what blocks or line breaks set apart inside it is set apart by a blank. */
function flatText(node: Node): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  const words = node.children.map(flatText).join("");
  const apart =
    node.type === "element" && (blockNames.has(node.tagName) || /^(?:br|t[rdh])$/.test(node.tagName));
  return apart ? ` ${words} ` : words;
}
