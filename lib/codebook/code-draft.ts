import type { Code } from "./code";
import type { CodeFields } from "./code-fields";
import { buildTree, visibleOrder } from "./tree";

/** A code on its way in or out: without identity here. Lists of drafts stand in tree order, parents first. */
export interface CodeDraft extends Omit<CodeFields, "color"> {
  /** Index of the parent in the same list, less than the draft's own; null at the top. */
  readonly parent: number | null;
  /** Null: the importer chooses. */
  readonly color: string | null;
  /** Lower-case UUID without braces; null where the source has none. */
  readonly guid: string | null;
}

/** A draft with nothing but a name. */
export const emptyDraft = (name: string, parent: number | null): CodeDraft => ({
  name,
  parent,
  color: null,
  definition: "",
  whenToUse: "",
  whenNotToUse: "",
  example: "",
  codable: true,
  shortcut: null,
  guid: null,
});

/** All codes of a codebook as drafts, in tree order. */
export function listDrafts(codes: readonly Code[]): CodeDraft[] {
  const order = visibleOrder(buildTree(codes), () => true);
  const indexOf = new Map(order.map((node, index) => [node.code.id, index]));
  return order.map(({ code, parent }) => ({
    parent: parent ? indexOf.get(parent.code.id)! : null,
    name: code.name,
    color: code.color,
    definition: code.definition,
    whenToUse: code.whenToUse,
    whenNotToUse: code.whenNotToUse,
    example: code.example,
    codable: code.codable,
    shortcut: code.shortcut,
    guid: code.guid,
  }));
}

/** The names from the root down to each draft, in the list's order. */
export function draftPaths(drafts: readonly CodeDraft[]): string[][] {
  const paths: string[][] = [];
  for (const draft of drafts)
    paths.push([...(draft.parent === null ? [] : (paths[draft.parent] ?? [])), draft.name]);
  return paths;
}
