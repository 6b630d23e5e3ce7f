import { emptyDraft, type CodeDraft } from "./code-draft";

/** A codebook to start from. */
export interface Template {
  readonly name: string;
  /** In tree order; a code's path is its parent's path, a slash and a key of its own. */
  readonly codes: readonly TemplateCode[];
}

type TemplateCode = { readonly path: string; readonly name: string } & Partial<
  Omit<CodeDraft, "parent" | "name" | "guid">
>;

/** The drafts of a template. Throws when a code stands before its parent: templates are part of the program. */
export function templateDrafts(template: Template): CodeDraft[] {
  const indexOf = new Map<string, number>();
  return template.codes.map(({ path, ...code }, index) => {
    const cut = path.lastIndexOf("/");
    const parent = cut < 0 ? null : indexOf.get(path.slice(0, cut));
    if (parent === undefined) throw new Error(`Template ${template.name}: no code above ${path}`);
    indexOf.set(path, index);
    return { ...emptyDraft(code.name, parent), ...code };
  });
}
