import { type CodeTree, codePath, visibleOrder } from "@/lib/codebook/tree";
import { type Result, fail, ok } from "@/lib/shared/result";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a line can name. */
export interface QueryNames {
  /** In the order of the codebook; `path`: the names from the top down, between "/". */
  readonly codes: readonly (Named & { readonly path: string })[];
  readonly documents: readonly Named[];
  readonly coders: readonly Named[];
  readonly rounds: readonly Named[];
  readonly folders: readonly Named[];
  readonly sets: readonly Named[];
  /** Saved ones. */
  readonly queries: readonly Named[];
}

/** The names of a project's codes. */
export const nameCodes = (tree: CodeTree): QueryNames["codes"] =>
  visibleOrder(tree, () => true).map(({ code: { id, name } }) => ({
    ...{ id, name },
    path: codePath(tree, id)
      .map((each) => each.name)
      .join("/"),
  }));

/** One of a kind, and several. */
const words = {
  codes: ["code", "codes"],
  documents: ["document", "documents"],
  coders: ["coder", "coders"],
  rounds: ["round", "rounds"],
  folders: ["folder", "folders"],
  sets: ["set of documents", "sets of documents"],
  queries: ["saved query", "saved queries"],
} as const;
export type NamedKind = keyof typeof words;

/** A way in which a written name can mean one. */
type Reading = (each: Named & { readonly path?: string }, written: string) => boolean;

/** From the strictest on: where one of them finds something, the others are not asked. */
const readings: readonly Reading[] = [
  ({ path, name }, written) => (path ?? name) === written,
  ({ name }, written) => name === written,
  ({ path, name }, written) => (path ?? name).toLowerCase() === written.toLowerCase(),
  ({ name }, written) => name.toLowerCase() === written.toLowerCase(),
];

/**
 * The id of what is meant by a written name: by its path, else by its name, else by either without regard to case. A "#" before
 * an id means what has it, there or not. An error says what is wrong and what could be meant.
 */
export function findNamed(names: QueryNames, kind: NamedKind, written: string): Result<string, string> {
  if (/^#[\w-]{1,64}$/.test(written)) return ok(written.slice(1));
  const things: readonly (Named & { readonly path?: string })[] = names[kind];
  for (const reading of readings) {
    const found = things.filter((each) => reading(each, written));
    if (found.length === 1) return ok(found[0]!.id);
    if (found.length > 1)
      return fail(`${found.length} ${words[kind][1]} are called “${written}”. Write ${sayWays(found)}.`);
  }
  const like = things.filter(({ name }) => name.toLowerCase().includes(written.toLowerCase()));
  const meant = written !== "" && like.length > 0 ? ` Do you mean ${sayWays(like)}?` : "";
  return fail(`No ${words[kind][0]} is called “${written}”.${meant}`);
}

/** At most three that one could write instead. */
const sayWays = (things: readonly (Named & { readonly path?: string })[]): string => {
  const unique = new Set(things.map(({ path, name }) => path ?? name)).size === things.length;
  return things
    .slice(0, 3)
    .map(({ id, name, path }) => (unique ? `“${path ?? name}”` : `#${id}`))
    .join(" or ");
};

/** How a thing is named so that it alone is meant: by its path or name, else by its id. */
export function writeNamed(names: QueryNames, kind: NamedKind, id: string): string {
  const things: readonly (Named & { readonly path?: string })[] = names[kind];
  const own = things.find((each) => each.id === id);
  const name = own && (own.path ?? own.name);
  if (name === undefined) return `#${id}`;
  const found = findNamed(names, kind, name);
  return found.ok && found.value === id ? name : `#${id}`;
}
