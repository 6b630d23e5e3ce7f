/** What a memo is written on. */
export const memoTargets = ["project", "document", "code", "passage"] as const;
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
