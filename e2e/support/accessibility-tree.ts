import type { Page } from "@playwright/test";

/** A node of the tree that assistive technology is given; what it ignores is left out, its children take its place. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly focusable: boolean;
  readonly level: number | null;
  readonly children: readonly AccessibleNode[];
}

/** Every text of a browser's own making, and every node by its kind of nothing. */
const transparent = new Set(["none", "generic", "InlineTextBox"]);

/** The whole tree of the page. */
export async function readAccessibilityTree(page: Page): Promise<AccessibleNode> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  type Raw = (typeof nodes)[number];
  const property = ({ properties }: Raw, name: string): unknown =>
    properties?.find((one) => one.name === name)?.value.value;
  const convert = (raw: Raw): AccessibleNode[] => {
    const children = (raw.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child === undefined ? [] : convert(child);
    });
    const role = String(raw.role?.value ?? "");
    const focusable = property(raw, "focusable") === true;
    if (raw.ignored || (transparent.has(role) && !focusable)) return children;
    const level = property(raw, "level");
    return [
      {
        role,
        name: String(raw.name?.value ?? ""),
        description: String(raw.description?.value ?? ""),
        focusable,
        level: typeof level === "number" ? level : null,
        children,
      },
    ];
  };
  const [root] = convert(nodes[0]!);
  return root!;
}

/** The node and all below it, in reading order. */
export const listNodes = (node: AccessibleNode): AccessibleNode[] => [
  node,
  ...node.children.flatMap(listNodes),
];

export const findNodes = (node: AccessibleNode, role: string): AccessibleNode[] =>
  listNodes(node).filter((one) => one.role === role);

/** What is read of a node: the text below it, as it stands. */
export const textBelow = (node: AccessibleNode): string =>
  findNodes(node, "StaticText")
    .map(({ name }) => name)
    .join("");
