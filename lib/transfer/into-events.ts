import { type Change, created } from "@/lib/shared/change";
import type { PlannedRows } from "./plan-import";
import { splitItems } from "./split-items";

/** Changes of one event, at most: more takes long to write, to read and to take back. */
const changesOfEvent = 10_000;

/**
 * What was made of planned rows, in the order in which one needs another, so that events of it can be taken back from the
 * last to the first. Passages are in none: they never go, and where codings stand is read from them. Layers are in
 * none either.
 */
export function listChanges(
  rows: PlannedRows,
  edits: readonly Change[],
  projectId: string,
  now: Date,
): Change[] {
  return [
    ...rows.codes.map(({ id, ...row }) => created("code", id, { id, ...row, shortcut: null })),
    ...rows.documents.map(({ id, title, fileName, mediaType, attributes, read }) =>
      created("document", id, {
        ...{ id, title, fileName, mediaType, attributes, length: read.text.length },
        ...{ language: read.language, pageCount: read.pages.length },
      }),
    ),
    ...rows.cases.map(({ id, ...row }) => created("case", id, { id, ...row })),
    ...edits,
    ...rows.codeSets.map(({ id, ...row }) => created("codeSet", id, { ...row })),
    ...rows.documentSets.map(({ id, ...row }) => created("documentGroup", id, { kind: "set", ...row })),
    ...rows.caseLinks.map(({ id, ...row }) => created("caseLink", id, { id, ...row, speaker: "" })),
    ...rows.links.map(({ id, ...row }) =>
      created("link", id, { id, ...row, authorId: null, createdAt: now.toISOString() }),
    ),
    ...rows.memos.map(({ id, target, targetId, title, body }) =>
      created("memo", id, {
        ...{ id, target, targetId: targetId || projectId, targetPart: "", typeId: null, title, body },
        authorId: null,
      }),
    ),
    ...rows.codings.map(({ id, passageId, codeId, layerId }) =>
      created("coding", id, { passageId, codeId, layerId }),
    ),
  ];
}

/** Changes in pieces that make an event each. */
export const splitChanges = (changes: readonly Change[]): Change[][] => splitItems(changes, changesOfEvent);
