"use client";

import { IconMessage } from "@tabler/icons-react";
import { useId, useState } from "react";
import { type CommentOn, sayCount } from "@/lib/comments/comment";
import type { Standing } from "@/lib/projects/permissions";
import { CommentThreads } from "./comment-threads";
import classes from "./comments.module.css";
import { useCommentCounts } from "./use-comments";

interface Props {
  projectId: string;
  on: CommentOn;
  member: { readonly userId: string; readonly standing: Standing };
  /** What the comments are about, to tell the buttons of a list apart. */
  of: string;
}

/** How much is commented on something; unfolds to the comments. */
export function CommentsFold({ projectId, on, member, of }: Props) {
  const [unfolded, setUnfolded] = useState(false);
  const count = useCommentCounts(projectId)(on);
  const id = useId();
  const said = sayCount(count) || "Comment";
  return (
    <div className={classes.fold}>
      <button
        type="button"
        className={classes.unfold}
        data-open={count.open > 0 || undefined}
        aria-expanded={unfolded}
        aria-controls={id}
        aria-label={`${said}: ${of}`}
        onClick={() => setUnfolded(!unfolded)}
      >
        <IconMessage size={14} stroke={1.7} aria-hidden />
        {said}
      </button>
      <div id={id}>{unfolded && <CommentThreads projectId={projectId} on={on} member={member} />}</div>
    </div>
  );
}
