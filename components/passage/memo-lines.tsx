import { IconNote } from "@tabler/icons-react";
import { useMemos } from "@/components/memos/use-memos";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { bodyText } from "@/lib/memos/body-text";
import classes from "./memo-lines.module.css";

interface Props {
  projectId: string;
  passage: CodedPassage;
  onOpen: () => void;
}

/** The memos on a passage, each by its title or its first line. Nothing while there are none. */
export function MemoLines({ projectId, passage, onOpen }: Props) {
  const { memos, error } = useMemos(projectId, { target: "passage", targetId: passage.id });
  if (error) return <p className={classes.failure}>The memos could not be loaded: {error.message}</p>;
  if (memos.length === 0) return null;
  return (
    <ul className={classes.memos} aria-label="Memos">
      {memos.map(({ id, title, body }) => (
        <li key={id}>
          <button
            type="button"
            className={classes.memo}
            title="Open the memos of this passage"
            onClick={onOpen}
          >
            <IconNote size={14} stroke={1.7} aria-hidden />
            <span dir="auto">{title || bodyText(body).split("\n")[0] || "An empty memo"}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
