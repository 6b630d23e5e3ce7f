import type { DifferenceView } from "@/lib/adjudication/difference-view";
import type { CommentOn } from "@/lib/comments/comment";

/** What is said of a difference stands on the passages of all its codings: one discussion, seen from each. */
export function discussionOf({ codings }: Pick<DifferenceView, "codings">): CommentOn {
  const [targetId = "", ...alsoOn] = new Set(codings.map(({ passageId }) => passageId));
  return { target: "passage", targetId, alsoOn };
}
