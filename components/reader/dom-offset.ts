/** The part of a DOM node that offsets need, so that the rules can be tried without a browser. */
export interface TextTree {
  readonly nodeValue: string | null;
  readonly parentNode: TextTree | null;
  readonly childNodes: ArrayLike<TextTree>;
  readonly getAttribute?: (name: string) => string | null;
}

/** A place in a tree as the DOM tells it: in a text node a UTF-16 offset, in an element a number of children. */
export interface TreePoint<N extends TextTree> {
  readonly node: N;
  readonly offset: number;
}

/** Where a text node's slice starts in the canonical text; null for text that is none of the document's. */
function sliceStart(node: TextTree): number | null {
  const start = node.nodeValue === null ? null : (node.parentNode?.getAttribute?.("data-s") ?? null);
  return start === null ? null : Number(start);
}

/** The document's text nodes under a node, in tree order. */
export function listTextNodes<N extends TextTree>(root: N): N[] {
  if (sliceStart(root) !== null) return [root];
  return Array.from(root.childNodes).flatMap((child) => listTextNodes(child as N));
}

/**
 * The canonical offset of a point. A point between elements counts as the start of the text that follows it under
 * `root`, or the end of the last text when none follows; null when there is no text of the document at all.
 */
export function offsetOfPoint<N extends TextTree>(root: N, point: TreePoint<N>): number | null {
  const own = sliceStart(point.node);
  if (own !== null) return own + Math.min(point.offset, point.node.nodeValue?.length ?? 0);
  const following = findTextFrom(root, point);
  if (following !== null) return sliceStart(following);
  const last = listTextNodes(root).pop();
  return last === undefined ? null : sliceStart(last)! + (last.nodeValue?.length ?? 0);
}

/** The first text at or after a point between elements: below it first, then to its right, climbing up to the root. */
function findTextFrom<N extends TextTree>(root: N, point: TreePoint<N>): N | null {
  let node: TextTree = point.node;
  let children = Array.from(node.childNodes).slice(point.offset);
  for (;;) {
    for (const child of children) {
      const [first] = listTextNodes(child as N);
      if (first !== undefined) return first;
    }
    const parent = node.parentNode;
    if (node === root || parent === null) return null;
    const siblings = Array.from(parent.childNodes);
    children = siblings.slice(siblings.indexOf(node) + 1);
    node = parent;
  }
}

/**
 * The point of a canonical offset under `root`. Where two slices meet, `bias` chooses: 1 the start of the second, -1
 * the end of the first. An offset that is not shown goes to the nearest text after it (bias 1) or before it (-1),
 * or else to the other side; null when there is no text.
 */
export function pointOfOffset<N extends TextTree>(
  root: N,
  offset: number,
  bias: 1 | -1,
): TreePoint<N> | null {
  let after: { node: N; start: number } | null = null;
  let before: { node: N; end: number } | null = null;
  for (const node of listTextNodes(root)) {
    const start = sliceStart(node)!;
    const end = start + (node.nodeValue?.length ?? 0);
    const inside = bias === 1 ? start <= offset && offset < end : start < offset && offset <= end;
    if (inside) return { node, offset: offset - start };
    if (start >= offset && (after === null || start < after.start)) after = { node, start };
    if (end <= offset && (before === null || end > before.end)) before = { node, end };
  }
  const toAfter = after && { node: after.node, offset: 0 };
  const toBefore = before && { node: before.node, offset: before.node.nodeValue?.length ?? 0 };
  return bias === 1 ? (toAfter ?? toBefore) : (toBefore ?? toAfter);
}
