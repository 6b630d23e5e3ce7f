import type { Element, ElementContent, Root, RootContent } from "hast";

type Node = Root | RootContent | ElementContent;

/** A page that keeps less than this many letters had no article to find, and is kept whole. */
const leastLetters = 250;
/** A block is boilerplate when more than this share of its letters lead elsewhere … */
const denseShare = 0.65;
/** … and none of its runs of unlinked letters is as long as a sentence. */
const sentenceLetters = 120;

const around = new Set(["nav", "footer", "aside"]);
const containers = new Set(["div", "section", "ul", "ol", "dl", "table", "p", "center"]);

/**
 * What of a page is its article: of its `main` or its only `article` when it names one, without navigation, footers,
 * asides, headers that hold no heading, and blocks that are mostly links. Gives the tree itself when next to nothing
 * would be left. The tree is not changed. Elements nest 500 deep at most, as `checkHtmlDepth` sees to.
 */
export function keepArticle(tree: Root): Root {
  const named = findNamed(tree);
  const kept = prune(named, new Map());
  return lettersOf(kept) >= leastLetters ? kept : tree;
}

function findNamed(tree: Root): Root {
  for (const name of ["main", "article"]) {
    const found = findAll(tree, name);
    if (found.length === 1 && lettersOf(found[0]!) >= leastLetters) {
      return { type: "root", children: [found[0]!] };
    }
  }
  return tree;
}

function findAll(node: Node, name: string): Element[] {
  if (!("children" in node)) return [];
  const own = node.type === "element" && node.tagName === name ? [node] : [];
  return [...own, ...node.children.flatMap((child) => findAll(child, name))];
}

interface Density {
  readonly letters: number;
  readonly linked: number;
  /** Longest run of letters between links. */
  readonly longest: number;
}

function prune(root: Root, known: Map<Node, Density>): Root {
  return { ...root, children: root.children.flatMap((child) => keep(child, known)) };
}

function keep<T extends RootContent | ElementContent>(node: T, known: Map<Node, Density>): T[] {
  if (node.type !== "element") return [node];
  if (around.has(node.tagName)) return [];
  if (node.tagName === "header" && !holdsHeading(node)) return [];
  if (containers.has(node.tagName) && isDense(measure(node, known))) return [];
  return [{ ...node, children: node.children.flatMap((child) => keep(child, known)) }];
}

const holdsHeading = (node: Element): boolean =>
  /^h[1-6]$/.test(node.tagName) ||
  node.children.some((child) => child.type === "element" && holdsHeading(child));

const isDense = ({ letters: all, linked, longest }: Density): boolean =>
  all > 0 && linked / all > denseShare && longest < sentenceLetters;

function measure(node: Node, known: Map<Node, Density>): Density {
  const before = known.get(node);
  if (before) return before;
  const made = measureAnew(node, known);
  known.set(node, made);
  return made;
}

function measureAnew(node: Node, known: Map<Node, Density>): Density {
  if (node.type === "text") {
    const count = countLetters(node.value);
    return { letters: count, linked: 0, longest: count };
  }
  if (!("children" in node)) return { letters: 0, linked: 0, longest: 0 };
  const parts = node.children.map((child) => measure(child, known));
  const all = parts.reduce((sum, part) => sum + part.letters, 0);
  if (node.type === "element" && node.tagName === "a") return { letters: all, linked: all, longest: 0 };
  return {
    letters: all,
    linked: parts.reduce((sum, part) => sum + part.linked, 0),
    longest: parts.reduce((most, part) => Math.max(most, part.longest), 0),
  };
}

const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

const lettersOf = (node: Node): number => measure(node, new Map()).letters;
