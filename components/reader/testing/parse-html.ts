import type { Nodes } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { TextTree } from "../dom-offset";

/** A node of a parsed page, enough of the DOM to read text and attributes from. */
export interface ParsedNode extends TextTree {
  readonly tag: string | null;
  readonly childNodes: readonly ParsedNode[];
  readonly getAttribute: (name: string) => string | null;
}

/** Parses HTML as a browser would inside a `div`, so tests see what a page would hold. */
export function parseHtml(html: string): ParsedNode {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  return toNode(tree, null);
}

function toNode(source: Nodes, parentNode: ParsedNode | null): ParsedNode {
  const properties = source.type === "element" ? source.properties : {};
  const attributes = new Map(
    Object.entries(properties).map(([name, value]) => [
      name === "className" ? "class" : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      Array.isArray(value) ? value.join(" ") : String(value),
    ]),
  );
  const childNodes: ParsedNode[] = [];
  const node: ParsedNode = {
    tag: source.type === "element" ? source.tagName : null,
    nodeValue: source.type === "text" ? source.value : null,
    parentNode,
    childNodes,
    getAttribute: (name) => attributes.get(name) ?? null,
  };
  if ("children" in source) childNodes.push(...source.children.map((child) => toNode(child, node)));
  return node;
}

/** Every element with a tag, in tree order. */
export function findElements(root: ParsedNode, tag: string): ParsedNode[] {
  const below = root.childNodes.flatMap((child) => findElements(child, tag));
  return root.tag === tag ? [root, ...below] : below;
}

/** All text under a node. */
export const textOf = (node: ParsedNode): string => node.nodeValue ?? node.childNodes.map(textOf).join("");
