import { CodeDot } from "@/components/codebook/code-dot";
import type { MemoType } from "@/lib/memos/memo-type";
import classes from "./memo.module.css";

/** A memo's type; nothing for one without. */
export function MemoTypeName({ type }: { type: MemoType | undefined }) {
  if (type === undefined) return null;
  return (
    <span className={classes.type}>
      {type.color !== null && <CodeDot color={type.color} />}
      {type.name}
    </span>
  );
}
