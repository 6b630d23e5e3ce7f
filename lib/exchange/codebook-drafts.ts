import { emptyDraft, type CodeDraft } from "@/lib/codebook/code-draft";
import { foldName } from "@/lib/codebook/code-fields";
import { splitCodePath } from "./codebook-path";

/** Drafts while a table is read row by row. */
export interface DraftList {
  readonly drafts: readonly CodeDraft[];
  /**
   * Enters the code of a path; codes above it that are missing are made. Returns a sentence when the path was entered
   * before.
   */
  enter(path: readonly string[], fields: Partial<CodeDraft>, row: number): string | null;
  /** The path of the code that a parent cell names: a path, else a name (the latest of that name); null when none. */
  find(parent: string): readonly string[] | null;
}

export function openDraftList(): DraftList {
  const drafts: CodeDraft[] = [];
  const indexOf = new Map<string, number>();
  const rowOf = new Map<number, number>();
  const byName = new Map<string, readonly string[]>();
  const keyOf = (path: readonly string[]) => JSON.stringify(path.map(foldName));

  const reach = (path: readonly string[]): number => {
    let parent: number | null = null;
    for (const depth of path.keys()) {
      const key = keyOf(path.slice(0, depth + 1));
      const present = indexOf.get(key);
      if (present === undefined) {
        indexOf.set(key, drafts.length);
        byName.set(foldName(path[depth]!), path.slice(0, depth + 1));
        drafts.push(emptyDraft(path[depth]!, parent));
      }
      parent = indexOf.get(key)!;
    }
    return parent!;
  };

  return {
    drafts,
    enter(path, fields, row) {
      const index = reach(path);
      const earlier = rowOf.get(index);
      if (earlier !== undefined)
        return `“${path.at(-1)}” stands in this place already in row ${earlier}. Remove one of the two rows.`;
      rowOf.set(index, row);
      drafts[index] = { ...drafts[index]!, ...fields };
      return null;
    },
    find(parent) {
      const path = splitCodePath(parent);
      return indexOf.has(keyOf(path)) ? path : (byName.get(foldName(parent)) ?? null);
    },
  };
}
