import type { Code } from "./code";
import { type CodeTree, buildTree, codePath, visibleOrder } from "./tree";

/** The fields of a code that can differ between two moments. */
const comparedFields = [
  "name",
  "parentId",
  "position",
  "color",
  "definition",
  "whenToUse",
  "whenNotToUse",
  "example",
  "codable",
  "shortcut",
] as const satisfies (keyof Code)[];

export type ComparedField = (typeof comparedFields)[number];

/** What became of one code between two moments. */
export type CodeDifference =
  | { readonly kind: "added"; readonly code: Code; readonly path: string }
  | { readonly kind: "removed"; readonly code: Code; readonly path: string }
  | {
      readonly kind: "changed";
      readonly before: Code;
      readonly after: Code;
      readonly path: string;
      /** Where it stood. */
      readonly earlierPath: string;
      readonly fields: readonly ComparedField[];
    };

/**
 * What differs between an earlier and a later codebook: what went, as it stood, in the earlier order, then what came and
 * what changed in the later one. Codes are the same by their id. Two alike codebooks differ in nothing.
 */
export function compareCodebooks(earlier: readonly Code[], later: readonly Code[]): CodeDifference[] {
  const [was, is] = [buildTree(earlier), buildTree(later)];
  const removed = visibleOrder(was, () => true)
    .filter(({ code }) => !is.byId.has(code.id))
    .map(({ code }) => ({ kind: "removed" as const, code, path: pathOf(was, code.id) }));
  const rest = visibleOrder(is, () => true).flatMap(({ code }): CodeDifference[] => {
    const before = was.byId.get(code.id)?.code;
    const path = pathOf(is, code.id);
    if (before === undefined) return [{ kind: "added", code, path }];
    const fields = comparedFields.filter((field) => before[field] !== code[field]);
    const earlierPath = pathOf(was, code.id);
    return fields.length === 0 ? [] : [{ kind: "changed", before, after: code, path, earlierPath, fields }];
  });
  return [...removed, ...rest];
}

const pathOf = (tree: CodeTree, id: string): string =>
  codePath(tree, id)
    .map(({ name }) => name)
    .join(" › ");

/** Whether a code only stands elsewhere among its neighbours, as others came, went or moved. */
export const isReordered = (difference: CodeDifference): boolean =>
  difference.kind === "changed" && difference.fields.every((field) => field === "position");
