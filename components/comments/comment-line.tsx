"use client";

import { IconMessage } from "@tabler/icons-react";
import { sayCount } from "@/lib/comments/comment";
import classes from "./comments.module.css";
import { useCommentCounts } from "./use-comments";

interface Props {
  projectId: string;
  passageId: string;
  onOpen: () => void;
}

/** How much is commented on a passage. Nothing while there is nothing. */
export function CommentLine({ projectId, passageId, onOpen }: Props) {
  const count = useCommentCounts(projectId)({ target: "passage", targetId: passageId });
  if (count.comments === 0) return null;
  return (
    <button type="button" className={classes.line} title="Open the comments" onClick={onOpen}>
      <IconMessage size={14} stroke={1.7} aria-hidden />
      {sayCount(count)}
    </button>
  );
}
