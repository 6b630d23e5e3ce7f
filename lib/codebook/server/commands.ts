import "server-only";
import { addCode } from "@/lib/codebook/add-code";
import type { Code } from "@/lib/codebook/code";
import type { CodeUses } from "@/lib/codebook/code-uses";
import { leaveSets } from "@/lib/codebook/code-set";
import { type CodebookProblem, describeCodebookProblem } from "@/lib/codebook/codebook-problem";
import { deleteCode } from "@/lib/codebook/delete-code";
import { describeEdit, describeGone } from "@/lib/codebook/describe-change";
import { editCode } from "@/lib/codebook/edit-code";
import { mergeCodes, tellMergedInto } from "@/lib/codebook/merge-codes";
import { moveCode } from "@/lib/codebook/move-code";
import type {
  AddCodeInput,
  EditCodeInput,
  MergeCodesInput,
  MoveCodeInput,
  SplitCodeInput,
} from "@/lib/codebook/schema";
import { splitCode } from "@/lib/codebook/split-code";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { requireOpenSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import type { Change } from "@/lib/shared/change";
import type { Result } from "@/lib/shared/result";
import { readCodeSets } from "./code-sets";
import { listCodes, loadUses } from "./load-uses";

/** The value of a rule's outcome. Throws its problem as a sentence for people. */
export function unwrap<T>(outcome: Result<T, CodebookProblem>): T {
  if (outcome.ok) return outcome.value;
  const { kind } = outcome.error;
  const code = kind === "code-missing" ? "NOT_FOUND" : kind.endsWith("-taken") ? "CONFLICT" : "BAD_REQUEST";
  throw new AppError(code, describeCodebookProblem(outcome.error));
}

const nameOf = (codes: readonly Code[], id: string | null): string =>
  codes.find((code) => code.id === id)?.name ?? "";

/** Adds a code under the caller's id. */
export function addCodeToProject(
  member: Member,
  input: Omit<AddCodeInput, "projectId">,
): Promise<Committed<Code>> {
  return commit(member, async (tx) => {
    if ((await tx.code.count({ where: { id: input.id } })) > 0)
      throw new AppError("CONFLICT", "Another code has this id already. Ask again with a new one.");
    const changes = unwrap(addCode(await listCodes(tx, member), { ...input, guid: crypto.randomUUID() }));
    const code = changes.find((change) => change.id === input.id)?.after as unknown as Code;
    return { kind: "code.add", summary: `added the code “${code.name}”`, changes, result: code };
  });
}

/** Renames, recolours, defines a code: sets the fields given. */
export function editCodeOfProject(
  member: Member,
  { id, fields }: Omit<EditCodeInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const codes = await listCodes(tx, member);
    const changes = unwrap(editCode(codes, id, fields));
    return { kind: "code.edit", summary: describeEdit(nameOf(codes, id), changes), changes, result: null };
  });
}

/** Moves a code with its sub-codes. */
export function moveCodeInProject(
  member: Member,
  input: Omit<MoveCodeInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const codes = await listCodes(tx, member);
    const changes = unwrap(moveCode(codes, input));
    const place = input.parentId === null ? "at the top" : `below “${nameOf(codes, input.parentId)}”`;
    return {
      kind: "code.move",
      summary: `placed “${nameOf(codes, input.id)}” ${place}`,
      changes,
      result: null,
    };
  });
}

/** Merges codes into another; codings and memos move over. */
export function mergeCodesOfProject(
  member: Member,
  input: Omit<MergeCodesInput, "projectId">,
): Promise<Committed<null>> {
  const what = ({ codes }: CodeUses) => {
    const [first] = input.sourceIds;
    const sources =
      input.sourceIds.length === 1 ? `“${nameOf(codes, first!)}”` : `${input.sourceIds.length} codes`;
    return `merged ${sources} into “${nameOf(codes, input.targetId)}”`;
  };
  return restructure(
    member,
    "code.merge",
    [...input.sourceIds, input.targetId],
    (uses) => mergeCodes(uses, input),
    what,
    ({ codes }) => tellMergedInto(codes, input),
  );
}

/** Moves some codings of a code to a new code. */
export function splitCodeOfProject(
  member: Member,
  input: Omit<SplitCodeInput, "projectId">,
): Promise<Committed<null>> {
  const { name, ...split } = input;
  const newCode = { id: crypto.randomUUID(), guid: crypto.randomUUID(), name };
  return restructure(
    member,
    "code.split",
    [input.id],
    (uses) => splitCode(uses, { ...split, newCode }),
    ({ codes }) => `split “${name.trim()}” off “${nameOf(codes, input.id)}”`,
  );
}

/** Deletes a code with its sub-codes, codings and memos. */
export function deleteCodeOfProject(member: Member, { id }: { id: string }): Promise<Committed<null>> {
  return restructure(
    member,
    "code.delete",
    [id],
    (uses) => deleteCode(uses, id),
    (uses, changes) => `deleted the code “${nameOf(uses.codes, id)}”${describeGone(changes)}`,
  );
}

function restructure(
  member: Member,
  kind: string,
  ids: readonly string[],
  rule: (uses: CodeUses) => Result<Change[], CodebookProblem>,
  summarise: (uses: CodeUses, changes: readonly Change[]) => string,
  mergedInto: (uses: CodeUses) => ReadonlyMap<string, string> = () => new Map(),
): Promise<Committed<null>> {
  return commit(member, async (tx: Transaction) => {
    await requireOpenSight(member, tx);
    const uses = await loadUses(tx, member, ids);
    const ruled = unwrap(rule(uses));
    const gone = ruled.filter(({ entity, after }) => entity === "code" && after === null);
    await noteMerged(
      tx,
      gone.map(({ id }) => id),
      mergedInto(uses),
    );
    const left = leaveSets(await readCodeSets(tx, member), new Set(gone.map(({ id }) => id)));
    return { kind, summary: summarise(uses, ruled), changes: [...ruled, ...left], result: null };
  });
}

/**
 * Keeps of codes that go into which they were merged, for those who still code with them. It stands beside the changes:
 * a code that comes back has no use for it.
 */
async function noteMerged(tx: Transaction, goneIds: readonly string[], into: ReadonlyMap<string, string>) {
  const targets = new Set(goneIds.map((id) => into.get(id) ?? null));
  for (const mergedIntoId of targets) {
    const id = { in: goneIds.filter((each) => (into.get(each) ?? null) === mergedIntoId) };
    await tx.code.updateMany({ where: { id }, data: { mergedIntoId } });
  }
}
