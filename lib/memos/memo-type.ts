import { type Change, created, removed, updated } from "@/lib/shared/change";
import { cleanLine } from "@/lib/shared/clean-text";
import { type Result, fail, ok } from "@/lib/shared/result";

/** A kind of memo, as the project calls it. */
export interface MemoType {
  readonly id: string;
  /** Order among the types: ascending integers, gaps allowed. */
  readonly position: number;
  readonly name: string;
  /** Six-digit hex colour, lower case; null for none. */
  readonly color: string | null;
}

/** Longest name, in UTF-16 units, and most types of one project. */
export const typeNameLimit = 60;
const typeLimit = 50;

/** The types that a project starts with. */
export const listFirstMemoTypes = (): Omit<MemoType, "id">[] =>
  [
    { name: "Analytic", color: "#2f7de1" },
    { name: "Methodological", color: "#2b8a3e" },
    { name: "Definition", color: "#8457e0" },
    { name: "Question", color: "#d9480f" },
  ].map((type, position) => ({ ...type, position }));

/** In their order. */
export const orderTypes = <T extends MemoType>(types: readonly T[]): T[] =>
  [...types].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

/** A new type, behind the others. Fails, with a sentence for people, on a name that is empty, too long or taken. */
export function addMemoType(
  types: readonly MemoType[],
  { id, name, color }: Pick<MemoType, "id" | "name" | "color">,
): Result<Change[], string> {
  if (types.length >= typeLimit)
    return fail(
      `A project holds at most ${typeLimit} types of memos. Delete one that is not needed any more.`,
    );
  const problem = nameProblem(types, id, cleanLine(name));
  if (problem !== null) return fail(problem);
  const position = Math.max(-1, ...types.map((type) => type.position)) + 1;
  return ok([created("memoType", id, { id, position, name: cleanLine(name), color })]);
}

/** Renames or recolours a type; no changes where it is so already. */
export function editMemoType(
  types: readonly MemoType[],
  { id, ...fields }: Pick<MemoType, "id" | "name" | "color">,
): Result<Change[], string> {
  const type = types.find((each) => each.id === id);
  if (type === undefined) return fail("This type is no longer there. Somebody may have deleted it.");
  const name = cleanLine(fields.name);
  const problem = nameProblem(types, id, name);
  if (problem !== null) return fail(problem);
  const change = updated("memoType", id, { ...type }, { ...fields, name });
  return ok(change === null ? [] : [change]);
}

/** Deletes a type; its memos, by their ids, are left without one. */
export const removeMemoType = (type: MemoType, memoIds: readonly string[]): Change[] => [
  ...memoIds.flatMap((id) => updated("memo", id, { typeId: type.id }, { typeId: null }) ?? []),
  removed("memoType", type.id, { ...type }),
];

function nameProblem(types: readonly MemoType[], id: string, name: string): string | null {
  if (name === "") return "A type needs a name. Type at least one character.";
  if (name.length > typeNameLimit) return `The name is too long. Keep it to ${typeNameLimit} characters.`;
  const fold = (text: string) => text.normalize("NFC").toLowerCase();
  const twin = types.find((type) => type.id !== id && fold(type.name) === fold(name));
  return twin ? `There is already a type named “${twin.name}”. Choose another name.` : null;
}
