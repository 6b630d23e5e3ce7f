import { Button } from "@mantine/core";
import classes from "./outline.module.css";

/** What an outline is, where there is none yet. `onCorrect`: null for those who may not, or do so already. */
export function NoHeadings({ onCorrect }: { onCorrect: (() => void) | null }) {
  return (
    <div className={classes.none}>
      <p>
        An outline lists a document’s headings with what is coded under each. No headings were found in this
        one. Titles that were taken for paragraphs can be made headings: put the caret into one and choose its
        level.
      </p>
      {onCorrect !== null && (
        <Button size="compact-xs" variant="default" onClick={onCorrect}>
          Correct structure
        </Button>
      )}
    </div>
  );
}
