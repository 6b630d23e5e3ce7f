import type { Element, ElementContent, Root, RootContent } from "hast";
import { canonicalText } from "@/lib/ingest/canonical-text";
import type { StructuredText } from "@/lib/ingest/structured-text";
import { TextWriter, top, type Context, type WrittenCell } from "@/lib/ingest/text-writer";

type Node = Root | RootContent | ElementContent;

const blockNames = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table ul".split(
    " ",
  ),
);

/**
 * The canonical text of a sanitised tree: blocks set apart by an empty line, table rows by a line end and their cells
 * by tabs, white space collapsed outside `pre`. List items begin with their number or a hidden bullet.
 */
export function readHtmlTree(tree: Root): StructuredText {
  const writer = new TextWriter();
  writeChildren(tree, top, writer);
  writer.endBlock();
  return { text: writer.text, blocks: writer.blocks };
}

function writeChildren(node: Node, context: Context, writer: TextWriter): void {
  if (!("children" in node)) return;
  for (const child of node.children) writeNode(child, context, writer);
}

function writeNode(node: RootContent | ElementContent, context: Context, writer: TextWriter): void {
  if (node.type === "text") writer.add(node.value, context);
  if (node.type !== "element") return;
  if (node.tagName === "br") return writer.breakLine();
  if (node.tagName === "table") return writeTable(node, writer);
  if (!blockNames.has(node.tagName)) return writeChildren(node, context, writer);
  writer.endBlock();
  if (node.tagName === "ul" || node.tagName === "ol") writeList(node, context, writer);
  else writeChildren(node, contextOf(node, context), writer);
  writer.endBlock();
}

function writeList(list: Element, outer: Context, writer: TextWriter): void {
  const depth = outer.depth + 1;
  let number = 1;
  for (const child of list.children) {
    if (child.type !== "element" || child.tagName !== "li") {
      writeNode(child, { kind: "paragraph", depth }, writer);
      continue;
    }
    const ordered = list.tagName === "ol";
    const marker = { text: ordered ? `${number}. ` : "• ", hidden: !ordered, taken: false };
    writer.endBlock();
    writeChildren(child, { kind: "listItem", level: depth, depth, marker }, writer);
    writer.endBlock();
    number += 1;
  }
}

function contextOf(element: Element, outer: Context): Context {
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
  const { depth } = outer;
  if (heading !== undefined) return { kind: "heading", level: Number(heading), depth };
  switch (element.tagName) {
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

function writeTable(table: Element, writer: TextWriter): void {
  writer.endBlock();
  const groups: WrittenCell[][][] = [];
  const visit = (element: Element, head: boolean) => {
    const rows: WrittenCell[][] = [];
    groups.push(rows);
    for (const child of element.children) {
      if (child.type !== "element") continue;
      if (child.tagName === "caption") writeNode(child, top, writer);
      else if (child.tagName === "tr") rows.push(readRow(child, head));
      else visit(child, child.tagName === "thead");
    }
  };
  visit(table, false);
  writer.addTable(groups.flatMap(endSpans));
}

/** No cell reaches past its group of rows, such as the head; 0 means to its end. */
const endSpans = (rows: readonly (readonly WrittenCell[])[]): WrittenCell[][] =>
  rows.map((row, at) =>
    row.map((cell) => ({
      ...cell,
      rows: Math.min(cell.rows === 0 ? rows.length : cell.rows, rows.length - at),
    })),
  );

function readRow(row: Element, head: boolean): WrittenCell[] {
  return row.children
    .filter((child): child is Element => child.type === "element" && /^t[dh]$/.test(child.tagName))
    .map((cell) => ({
      words: canonicalText(flatText(cell)).replace(/\s+/g, " ").trim(),
      header: head || cell.tagName === "th",
      columns: Number(cell.properties["colSpan"] ?? 1),
      rows: Number(cell.properties["rowSpan"] ?? 1),
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
