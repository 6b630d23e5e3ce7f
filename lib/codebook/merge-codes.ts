import { removed, updated, type Change, type Fields } from "@/lib/shared/change";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { Code } from "./code";
import { foldName } from "./code-fields";
import { memosOn, recode, rowOf, type CodeUses } from "./code-uses";
import type { CodebookProblem } from "./codebook-problem";
import { buildTree, childrenOf, isWithin, type CodeTree } from "./tree";

export interface MergeCodesInput {
  readonly sourceIds: readonly string[];
  readonly targetId: string;
}

/**
 * Merges the sources into the target. Codings and memos move over, codings that would stand twice collapse, sub-codes
 * move below the target. A sub-code whose name is already there is merged in turn. The target keeps its fields and
 * takes from the sources, in order, what it leaves empty; it becomes codable when one of them is.
 */
export function mergeCodes(uses: CodeUses, input: MergeCodesInput): Result<Change[], CodebookProblem> {
  const tree = buildTree(uses.codes);
  const problem = mergeProblem(tree, input);
  if (problem) return fail(problem);
  const plan = planMerge(tree, input);
  const endOf = (id: string): string => {
    let end = id;
    for (let next = plan.into.get(end); next !== undefined; next = plan.into.get(end)) end = next;
    return end;
  };
  const gone = new Set(plan.into.keys());
  const moving = uses.codings.filter((coding) => gone.has(coding.codeId));
  const notes = memosOn(uses.memos, gone).map((memo) =>
    updated("memo", memo.id, rowOf(memo), { targetId: endOf(memo.targetId) }),
  );
  const byId = new Map(uses.codes.map((code) => [code.id, code]));
  const takenBy = new Map<string, Code[]>();
  for (const id of gone) takenBy.set(endOf(id), [...(takenBy.get(endOf(id)) ?? []), byId.get(id)!]);
  const touched = [...new Set([...takenBy.keys(), ...plan.places.keys()])].map((id) => byId.get(id)!);
  const kept = touched.map((code) =>
    updated("code", code.id, rowOf(code), {
      ...plan.places.get(code.id),
      ...fieldsAfter(code, takenBy.get(code.id) ?? []),
    }),
  );
  return ok([
    ...recode(uses.codings, moving, (coding) => endOf(coding.codeId)),
    ...[...notes, ...kept].filter((change) => change !== null),
    ...uses.codes.filter((code) => gone.has(code.id)).map((code) => removed("code", code.id, rowOf(code))),
  ]);
}

/**
 * The code that each merged code goes into, by id; step by step where sub-codes are merged in turn. Empty where
 * `mergeCodes` fails.
 */
export function tellMergedInto(codes: readonly Code[], input: MergeCodesInput): ReadonlyMap<string, string> {
  const tree = buildTree(codes);
  return mergeProblem(tree, input) === null ? planMerge(tree, input).into : new Map();
}

function mergeProblem(tree: CodeTree, { sourceIds, targetId }: MergeCodesInput): CodebookProblem | null {
  if (sourceIds.length === 0) return { kind: "nothing-chosen" };
  const target = tree.byId.get(targetId);
  if (!target) return { kind: "code-missing" };
  for (const id of sourceIds) {
    const source = tree.byId.get(id);
    if (!source) return { kind: "code-missing" };
    if (id === targetId) return { kind: "merge-into-itself", name: target.code.name };
    if (isWithin(tree, targetId, id)) return { kind: "merge-into-below", name: source.code.name };
  }
  return null;
}

/** `into`: the code each merged code ends in, step by step. `places`: the new parent of each code that only moves. */
interface MergePlan {
  readonly into: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, { readonly parentId: string; readonly position: number }>;
}

function planMerge(tree: CodeTree, { sourceIds, targetId }: MergeCodesInput): MergePlan {
  const sources = new Set(sourceIds);
  const into = new Map<string, string>();
  const places = new Map<string, { parentId: string; position: number }>();
  const below = new Map<string, Code[]>();
  const childrenNow = (id: string): Code[] => {
    const known = below.get(id);
    if (known) return known;
    const children = childrenOf(tree, id).map((node) => node.code);
    below.set(id, children);
    return children;
  };
  const queue = [...sources].map((source) => ({ source, target: targetId }));
  for (let step = queue.shift(); step; step = queue.shift()) {
    const { source, target } = step;
    into.set(source, target);
    const siblings = childrenNow(target);
    for (const child of childrenNow(source).splice(0)) {
      if (sources.has(child.id)) continue;
      const twin = siblings.find(
        (each) => !into.has(each.id) && !sources.has(each.id) && sameName(each, child),
      );
      if (twin) {
        queue.push({ source: child.id, target: twin.id });
        continue;
      }
      const last = siblings.at(-1);
      const position = last ? (places.get(last.id)?.position ?? last.position) + 1 : 0;
      places.set(child.id, { parentId: target, position });
      siblings.push(child);
    }
  }
  return { into, places };
}

const sameName = (a: Code, b: Code): boolean => a.id !== b.id && foldName(a.name) === foldName(b.name);

/** The fields of a code that took others in, in that order. */
function fieldsAfter(code: Code, taken: readonly Code[]): Fields {
  const first = (key: "definition" | "whenToUse" | "whenNotToUse" | "example" | "shortcut") =>
    [code, ...taken].map((each) => each[key]).find((value) => value) ?? code[key];
  return {
    definition: first("definition"),
    whenToUse: first("whenToUse"),
    whenNotToUse: first("whenNotToUse"),
    example: first("example"),
    shortcut: first("shortcut"),
    codable: code.codable || taken.some((each) => each.codable),
  };
}
