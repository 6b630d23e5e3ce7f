import "server-only";
import { bodyText } from "@/lib/memos/body-text";
import { type BodyNode, type MemoTarget, readCellKey } from "@/lib/memos/memo";
import { type ReferenceViews, listReferences, referenceKey } from "@/lib/memos/reference";
import { sanitiseBody } from "@/lib/memos/sanitise-body";
import type { MemosInput } from "@/lib/memos/schema";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { whereMemoSeen } from "@/lib/projects/server/sight-conditions";
import { type Named, findNamed } from "./find-named";
import { nameCells } from "./name-cells";

export interface MemoView {
  readonly id: string;
  readonly target: MemoTarget;
  readonly targetId: string;
  /** The key of a finding table's cell; "" for all other targets. */
  readonly targetPart: string;
  /**
   * The target in words: a document's title, a code's name, a passage's text (its first 200 UTF-16 units), a cell's
   * table, row and column; "" for a free memo.
   */
  readonly targetName: string;
  /** The document of the target, where it has one. */
  readonly documentId: string | null;
  readonly documentTitle: string | null;
  readonly typeId: string | null;
  readonly title: string;
  readonly body: BodyNode;
  /** What the references of the body stand for now. */
  readonly references: ReferenceViews;
  readonly authorId: string | null;
  readonly author: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The project's memos, or those on one target; the latest changed first. Memos whose target is deleted rest. */
export async function listMemos(member: Member, on: MemosInput["on"]): Promise<MemoView[]> {
  const rows = await database().memo.findMany({
    where: {
      AND: [
        { projectId: member.projectId, deletedAt: null },
        whereMemoSeen(await getSight(member)),
        { ...on },
      ],
    },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    include: { author: { select: { name: true } }, type: { select: { deletedAt: true } } },
  });
  // A cell that was opened to be written in, and nothing was, has no finding.
  const memos = rows
    .map(({ body, ...row }) => ({ ...row, body: sanitiseBody(body) }))
    .filter(({ target, body }) => target !== "finding" || bodyText(body) !== "");
  const references = memos.flatMap(({ body }) => listReferences(body));
  const cells = memos.filter(({ target }) => target === "cell" || target === "finding");
  const idsOf = (kind: "member" | "document" | "code" | "passage" | "case") => [
    ...references.filter((each) => each.kind === kind).map(({ id }) => id),
    ...memos.filter(({ target }) => target === kind).map(({ targetId }) => targetId),
  ];
  const rowIds = cells.map(({ targetPart }) => readCellKey(targetPart).rowId);
  const named = await findNamed(member, {
    member: idsOf("member"),
    document: [...idsOf("document"), ...rowIds],
    code: [...idsOf("code"), ...rowIds],
    passage: idsOf("passage"),
    case: [...idsOf("case"), ...rowIds],
  });
  const cellNames = await nameCells(member, cells, named);
  return memos.flatMap(({ author, type, deletedAt: _deleted, projectId: _project, ...memo }) => {
    const target = nameTarget(memo, named, cellNames);
    if (target === undefined) return [];
    const typeId = type === null || type.deletedAt !== null ? null : memo.typeId;
    const view = { ...memo, ...target, typeId, author: author?.name ?? null };
    return [{ ...view, references: viewReferences(memo.body, named) }];
  });
}

type Target = Pick<MemoView, "targetName" | "documentId" | "documentTitle">;

/** Undefined for one that is no longer there. */
function nameTarget(
  { id, target, targetId }: Pick<MemoView, "id" | "target" | "targetId">,
  named: ReadonlyMap<string, Named>,
  cellNames: ReadonlyMap<string, string>,
): Target | undefined {
  const alone = (targetName: string): Target => ({ targetName, documentId: null, documentTitle: null });
  if (target === "free") return alone("");
  if (target === "project") return alone("The project");
  if (target === "cell" || target === "finding") {
    const name = cellNames.get(id);
    return name === undefined ? undefined : alone(name);
  }
  const found = named.get(`${target} ${targetId}`);
  return (
    found && { targetName: found.name, documentId: found.documentId, documentTitle: found.documentTitle }
  );
}

function viewReferences(body: BodyNode, named: ReadonlyMap<string, Named>): ReferenceViews {
  const views: Record<string, ReferenceViews[string]> = {};
  for (const reference of listReferences(body)) {
    const found = named.get(referenceKey(reference));
    if (found === undefined) continue;
    const { name, detail, documentId } = found;
    views[referenceKey(reference)] = { name, detail, documentId };
  }
  return views;
}
