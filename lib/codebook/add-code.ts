import { created, type Change } from "@/lib/shared/change";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { Code } from "./code";
import { checkFields, codeLimit, type CodeFields } from "./code-fields";
import type { CodebookProblem } from "./codebook-problem";
import { nextColor } from "./palette";
import { placeSibling } from "./place-sibling";
import { buildTree, childrenOf } from "./tree";

export interface AddCodeInput extends Partial<CodeFields> {
  readonly id: string;
  /** A fresh lower-case UUID without braces. */
  readonly guid: string;
  readonly parentId: string | null;
  readonly name: string;
  /** 0-based place among its siblings; left out: last. */
  readonly index?: number;
}

/** A new code. Without a colour it takes its parent's, or at the top the next unused one of the palette. */
export function addCode(codes: readonly Code[], input: AddCodeInput): Result<Change[], CodebookProblem> {
  const { id, guid, parentId, index, ...fields } = input;
  if (codes.length >= codeLimit) return fail({ kind: "too-many-codes", limit: codeLimit });
  const tree = buildTree(codes);
  if (parentId !== null && !tree.byId.has(parentId)) return fail({ kind: "parent-missing" });
  const color = fields.color ?? tree.byId.get(parentId ?? "")?.code.color ?? nextColor(codes);
  const checked = checkFields(codes, { id, parentId }, { ...fields, color });
  if (!checked.ok) return checked;
  const siblings = childrenOf(tree, parentId).map((node) => node.code);
  const { position, shifted } = placeSibling(siblings, index ?? siblings.length);
  const code: Code = {
    id,
    parentId,
    position,
    name: "",
    color,
    definition: "",
    whenToUse: "",
    whenNotToUse: "",
    example: "",
    codable: true,
    shortcut: null,
    guid,
    ...checked.value,
  };
  return ok([...shifted, created("code", id, { ...code })]);
}
