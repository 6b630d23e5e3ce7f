import { type Change, created, removed, updated } from "@/lib/shared/change";
import { cleanLine } from "@/lib/shared/clean-text";
import { type Result, fail, ok } from "@/lib/shared/result";
import { foldName, nameLimit } from "./code-fields";

/** Codes kept side by side for one purpose, such as a tool bar of the reader. */
export interface CodeSet {
  readonly id: string;
  /** Order among the sets: ascending integers, gaps allowed. */
  readonly position: number;
  readonly name: string;
  /** In the order they are shown, each once. */
  readonly codeIds: readonly string[];
}

/** What people may set on a code set; `index` is its 0-based place among the others. */
export interface CodeSetFields {
  readonly name?: string | undefined;
  readonly codeIds?: readonly string[] | undefined;
  readonly index?: number | undefined;
}

/** Most sets of one project, and most codes of one set: more would fit no tool bar. */
const setLimit = 200;
export const setCodesLimit = 200;

/** In their order. */
export const orderSets = <S extends CodeSet>(sets: readonly S[]): S[] =>
  [...sets].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

const once = (ids: readonly string[]): string[] => [...new Set(ids)];

/** A new set, behind the others. Fails, with a sentence for people, on a name that is empty, too long or taken. */
export function addCodeSet(
  sets: readonly CodeSet[],
  { id, name, codeIds }: { readonly id: string; readonly name: string; readonly codeIds: readonly string[] },
): Result<Change[], string> {
  if (sets.length >= setLimit)
    return fail(`A project holds at most ${setLimit} code sets. Delete one that is not needed any more.`);
  const problem = nameProblem(sets, id, cleanLine(name));
  if (problem !== null) return fail(problem);
  const position = Math.max(-1, ...sets.map((set) => set.position)) + 1;
  return ok([created("codeSet", id, { position, name: cleanLine(name), codeIds: once(codeIds) })]);
}

/** Renames a set, gives it other codes, or moves it among the others; no changes where it is so already. */
export function editCodeSet(
  sets: readonly CodeSet[],
  id: string,
  { name, codeIds, index }: CodeSetFields,
): Result<Change[], string> {
  const set = sets.find((each) => each.id === id);
  if (set === undefined) return fail("This code set is no longer there. Somebody may have deleted it.");
  const clean = name === undefined ? set.name : cleanLine(name);
  const problem = nameProblem(sets, id, clean);
  if (problem !== null) return fail(problem);
  const patch = { name: clean, codeIds: codeIds === undefined ? set.codeIds : once(codeIds) };
  const edit = updated("codeSet", id, { ...set }, patch);
  const moved = index === undefined ? [] : moveSet(sets, set, index);
  return ok([...(edit === null ? [] : [edit]), ...moved]);
}

function moveSet(sets: readonly CodeSet[], set: CodeSet, index: number): Change[] {
  const others = orderSets(sets).filter(({ id }) => id !== set.id);
  const order = [...others.slice(0, index), set, ...others.slice(index)];
  return order.flatMap((each, position) => updated("codeSet", each.id, { ...each }, { position }) ?? []);
}

/** Deletes a set; its codes stay. */
export const removeCodeSet = (set: CodeSet): Change =>
  removed("codeSet", set.id, { position: set.position, name: set.name, codeIds: set.codeIds });

/** Takes codes that go out of every set that has them. */
export const leaveSets = (sets: readonly CodeSet[], going: ReadonlySet<string>): Change[] =>
  sets.flatMap((set) => {
    const codeIds = set.codeIds.filter((id) => !going.has(id));
    return updated("codeSet", set.id, { ...set }, { codeIds }) ?? [];
  });

function nameProblem(sets: readonly CodeSet[], id: string, name: string): string | null {
  if (name === "") return "A code set needs a name. Type at least one character.";
  if (name.length > nameLimit) return `The name is too long. Keep it to ${nameLimit} characters.`;
  const twin = sets.find((set) => set.id !== id && foldName(set.name) === foldName(name));
  return twin ? `There is already a code set named “${twin.name}”. Choose another name.` : null;
}
