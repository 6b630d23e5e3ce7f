import type { CodeFields } from "./code-fields";
import { type Template, templateDrafts } from "./template";

/** A code as its row is created, without the project. */
interface PlannedCode extends CodeFields {
  readonly id: string;
  readonly parentId: string | null;
  /** 0-based among its siblings. */
  readonly position: number;
  readonly guid: string;
}

/**
 * The codes of a template as rows of a new codebook, parents first, and their ids by path. `guidOf`: by what a code is known
 * in other programs, by its path. Throws as `templateDrafts` does.
 */
export function planCodes(
  template: Template,
  newId: () => string,
  guidOf: (path: string) => string,
): { readonly codes: readonly PlannedCode[]; readonly codeIds: ReadonlyMap<string, string> } {
  const drafts = templateDrafts(template);
  const ids = drafts.map(() => newId());
  const siblings = new Map<number | null, number>();
  const codes = drafts.map(({ parent, color, guid: _, ...fields }, index) => {
    const position = siblings.get(parent) ?? 0;
    siblings.set(parent, position + 1);
    const parentId = parent === null ? null : (ids[parent] ?? null);
    return {
      ...fields,
      id: ids[index] ?? "",
      parentId,
      position,
      color: color ?? "#868e96",
      guid: guidOf(template.codes[index]?.path ?? ""),
    };
  });
  return { codes, codeIds: new Map(template.codes.map(({ path }, index) => [path, ids[index] ?? ""])) };
}
