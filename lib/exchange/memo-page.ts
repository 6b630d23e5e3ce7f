import type { BodyNode } from "@/lib/memos/memo";

/** A memo as it leaves: what is known of it, and its text with references by their present names. */
export interface MemoPage {
  /** "" for none. */
  readonly title: string;
  /** "On: Trade", "Type: Analytic": name and value. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly body: BodyNode;
}

/** Memos of one project, in order. */
export interface MemoPages {
  /** e.g. the project's name. */
  readonly title: string;
  readonly memos: readonly MemoPage[];
}

export const untitled = "Memo without a title";
