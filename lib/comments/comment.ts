/** What people comment on. */
export const commentTargets = ["memo", "passage"] as const;
type CommentTarget = (typeof commentTargets)[number];

/** What a thread is about. */
export interface CommentOn {
  readonly target: CommentTarget;
  readonly targetId: string;
  /** Other passages that it is about as well: those of a difference between coders. Of passages only. */
  readonly alsoOn?: readonly string[] | undefined;
}

/** One of the comments that follow one another in a thread. */
export interface Comment {
  readonly id: string;
  readonly threadId: string;
  /** Null when the author has no account any more. */
  readonly authorId: string | null;
  /** Plain text; lines are divided by LF. Never empty. */
  readonly text: string;
  /** ISO times; `editedAt` is null while it stands as it was written. */
  readonly createdAt: string;
  readonly editedAt: string | null;
}

/** Longest text, in UTF-16 units. */
export const commentLimit = 5_000;

/** The passages, or the memo, that a thread is about. */
export const placesOf = ({ targetId, alsoOn = [] }: CommentOn): string[] => [
  ...new Set([targetId, ...alsoOn]),
];

export const commentKey = ({ target, targetId }: CommentOn): string => `${target} ${targetId}`;

/** How many comments stand on something, and how many of its threads are open. */
export interface CommentCount {
  readonly comments: number;
  readonly open: number;
}

/** "2 comments, 1 open": what is said of them in a line; "" for none. */
export function sayCount({ comments, open }: CommentCount): string {
  if (comments === 0) return "";
  const all = comments === 1 ? "1 comment" : `${comments} comments`;
  return open === 0 ? `${all}, resolved` : all;
}
