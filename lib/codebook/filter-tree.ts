import { foldName } from "./code-fields";
import type { CodeTree } from "./tree";

/**
 * The ids of the codes that a filter shows: those whose name holds what was typed (case does not count), and the codes
 * above them. Null when nothing was typed, which means all.
 */
export function filterTree(tree: CodeTree, typed: string): ReadonlySet<string> | null {
  const wanted = foldName(typed);
  if (wanted === "") return null;
  const shown = new Set<string>();
  for (const node of tree.byId.values()) {
    if (!foldName(node.code.name).includes(wanted)) continue;
    for (let up: typeof node | null = node; up && !shown.has(up.code.id); up = up.parent)
      shown.add(up.code.id);
  }
  return shown;
}
