/**
 * What a memo is written on. A cell is one of a finding table, named by the table and the cell's key; a finding is what
 * stands written in such a cell, which has one at most; a free memo is on nothing.
 */
export const memoTargets = [
  "project",
  "document",
  "code",
  "passage",
  "case",
  "cell",
  "finding",
  "free",
] as const;
/** The key of a finding table's cell, by its row and its column. */
export const cellKey = (rowId: string, columnId: string): string => `${rowId} ${columnId}`;

/** The row and the column that a cell's key names. */
export function readCellKey(key: string): { readonly rowId: string; readonly columnId: string } {
  const at = key.indexOf(" ");
  return { rowId: key.slice(0, Math.max(at, 0)), columnId: key.slice(at + 1) };
}

export type MemoTarget = (typeof memoTargets)[number];

/** A node of a memo's body as the editor (tiptap, ProseMirror JSON) keeps it. */
export interface BodyNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly BodyNode[];
  readonly marks?: readonly BodyMark[];
  /** Text nodes only; never empty. */
  readonly text?: string;
}

export interface BodyMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** A body with nothing in it. */
export const emptyBody: BodyNode = { type: "doc", content: [{ type: "paragraph" }] };
