import type { TitledExcerpt } from "@/lib/tables/table-view";
import classes from "./cell-passages.module.css";
import { PassageLink } from "./passage-link";

/** Passages one below the other, each the way into the text. */
export const PassageList = ({
  projectId,
  excerpts,
}: {
  projectId: string;
  excerpts: readonly TitledExcerpt[];
}) => (
  <ul className={classes.list}>
    {excerpts.map((excerpt) => (
      <li key={excerpt.passageId}>
        <PassageLink projectId={projectId} excerpt={excerpt} />
      </li>
    ))}
  </ul>
);
