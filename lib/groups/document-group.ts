import { foldName } from "@/lib/codebook/code-fields";
import { type Change, created, removed, updated } from "@/lib/shared/change";
import { type Result, fail, ok } from "@/lib/shared/result";

/** Documents kept together: in a folder, of which a document is in one at most, or in a set, of which it can be in several. */
export interface DocumentGroup {
  readonly id: string;
  readonly kind: "folder" | "set";
  readonly name: string;
  /** Each once, in the order they came in; a document that is deleted stays, and comes back with it. */
  readonly documentIds: readonly string[];
}

/** Most folders and sets of a project together. */
const mostGroups = 500;

/** A new folder or set, without documents. Fails, with a sentence for people, on a name that is taken or one group too many. */
export function addGroup(
  groups: readonly DocumentGroup[],
  { id, kind, name }: Omit<DocumentGroup, "documentIds">,
): Result<Change[], string> {
  if (groups.length >= mostGroups)
    return fail(`A project has at most ${mostGroups} folders and sets. Delete one first.`);
  const problem = findTwin(groups, id, kind, name);
  return problem === null
    ? ok([created("documentGroup", id, { kind, name, documentIds: [] })])
    : fail(problem);
}

export function renameGroup(
  groups: readonly DocumentGroup[],
  group: DocumentGroup,
  name: string,
): Result<Change[], string> {
  const problem = findTwin(groups, group.id, group.kind, name);
  if (problem !== null) return fail(problem);
  const change = updated("documentGroup", group.id, { ...group }, { name });
  return ok(change === null ? [] : [change]);
}

/** Deletes a folder or set; its documents stay. */
export const removeGroup = ({ id, ...row }: DocumentGroup): Change => removed("documentGroup", id, row);

/**
 * Puts documents into a folder or set; of folders they leave the one they are in. `groupId` null: into no folder. What is so already
 * is no change.
 */
export function putDocuments(
  groups: readonly DocumentGroup[],
  groupId: string | null,
  documentIds: readonly string[],
): Change[] {
  const moved = new Set(documentIds);
  const target = groups.find(({ id }) => id === groupId);
  return groups.flatMap((group) => {
    if (group.id === groupId) return replaceDocuments(group, [...group.documentIds, ...documentIds]);
    const leaves = group.kind === "folder" && (groupId === null || target?.kind === "folder");
    return leaves ? replaceDocuments(group, without(group, moved)) : [];
  });
}

/** Takes documents out of a folder or set. */
export const takeDocuments = (group: DocumentGroup, documentIds: readonly string[]): Change[] =>
  replaceDocuments(group, without(group, new Set(documentIds)));

const without = ({ documentIds }: DocumentGroup, gone: ReadonlySet<string>): string[] =>
  documentIds.filter((id) => !gone.has(id));

function replaceDocuments(group: DocumentGroup, documentIds: readonly string[]): Change[] {
  const change = updated("documentGroup", group.id, { ...group }, { documentIds: [...new Set(documentIds)] });
  return change === null ? [] : [change];
}

function findTwin(
  groups: readonly DocumentGroup[],
  id: string,
  kind: DocumentGroup["kind"],
  name: string,
): string | null {
  const twin = groups.find(
    (each) => each.id !== id && each.kind === kind && foldName(each.name) === foldName(name),
  );
  return twin ? `There is a ${kind} “${twin.name}” already. Choose another name.` : null;
}
