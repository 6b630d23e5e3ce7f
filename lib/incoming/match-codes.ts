import type { Code } from "@/lib/codebook/code";
import { type CodeDraft, emptyDraft } from "@/lib/codebook/code-draft";
import { foldName } from "@/lib/codebook/code-fields";
import { findByPath } from "@/lib/codebook/find-by-path";
import { buildTree, codePath } from "@/lib/codebook/tree";
import type { IncomingCode } from "@/lib/exchange/incoming-excerpt";

/** What a code of a file is here. */
export interface MatchedCode {
  readonly path: string;
  /** The code it means; null where there is none yet. */
  readonly codeId: string | null;
  /** The code it means is a heading and cannot be applied. */
  readonly isHeading: boolean;
  /** The names from the top down under which it would be made. */
  readonly names: readonly string[];
}

/** By what a code of a file is known among the others of it. */
export const codeKey = ({ path, guid }: IncomingCode): string => `${guid} ${path}`;

/** Between the names of a path: ours, that of CSV files, and the backslash of MAXQDA and NVivo. */
const below = /[›>]|\\+/;

const namesOf = (path: string): string[] => {
  const names = path
    .split(below)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  // NVivo begins each path with where it keeps codes.
  if (names.length > 1 && /^(?:nodes|codes)$/i.test(names[0]!) && path.includes("\\")) names.shift();
  return names.length === 0 ? [path] : names;
};

/**
 * What the codes of a file are here, by their keys: what a person `said`, else the code of the same id, else the one that
 * the path names as it stands, else in other capitals. Several codes of one name are none.
 */
export function matchCodes(
  incoming: readonly IncomingCode[],
  codes: readonly Code[],
  said: Readonly<Record<string, string>>,
): ReadonlyMap<string, MatchedCode> {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const byGuid = new Map(codes.map((code) => [code.guid, code]));
  const tree = buildTree(codes);
  const byPath = new Map(
    codes.map((code) => [foldPath(codePath(tree, code.id).map(({ name }) => name)), code]),
  );
  const find = ({ path, guid }: IncomingCode): Code | undefined => {
    const chosen = Object.hasOwn(said, path) ? byId.get(said[path]!) : undefined;
    const twin = chosen ?? (guid === "" ? undefined : byGuid.get(guid));
    if (twin !== undefined) return twin;
    const named = findByPath(codes, path);
    return named.ok ? named.value : (byPath.get(foldPath(namesOf(path))) ?? byPath.get(foldPath([path])));
  };
  return new Map(
    incoming.map((code) => {
      const found = find(code);
      const matched = { codeId: found?.id ?? null, isHeading: found !== undefined && !found.codable };
      return [codeKey(code), { path: code.path, ...matched, names: namesOf(code.path) }];
    }),
  );
}

const foldPath = (names: readonly string[]): string => names.map(foldName).join("\n");

/** The codes that are to be made, with those above them, parents first; and which one each key is, by its index. */
export function draftMissing(matched: ReadonlyMap<string, MatchedCode>): {
  readonly drafts: CodeDraft[];
  readonly indexOf: ReadonlyMap<string, number>;
} {
  const drafts: CodeDraft[] = [];
  const known = new Map<string, number>();
  const indexOf = new Map<string, number>();
  for (const [key, { codeId, names }] of matched) {
    if (codeId !== null) continue;
    let parent: number | null = null;
    for (let depth = 1; depth <= names.length; depth += 1) {
      const path = foldPath(names.slice(0, depth));
      const index: number = known.get(path) ?? drafts.push(emptyDraft(names[depth - 1]!, parent)) - 1;
      known.set(path, index);
      parent = index;
    }
    if (parent !== null) indexOf.set(key, parent);
  }
  return { drafts, indexOf };
}
