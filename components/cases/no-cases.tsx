import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import classes from "./cases-page.module.css";

/** What cases are for and how they come about, for a project that has none yet. */
export function NoCases({ onAdd }: { onAdd: (() => void) | null }) {
  return (
    <div className={classes.empty}>
      <h2>Who or what does this study compare?</h2>
      <p>
        A case is a person you interviewed, a respondent, a household, a place. Give it attributes such as age
        or town, and link what belongs to it: whole documents, or what one speaker says in them. Excerpts can
        then be read by case and by attribute.
      </p>
      <dl className={classes.ways}>
        <div>
          <dt>Transcripts</dt>
          <dd>Add an interview in which turns begin with a name: every speaker becomes a case by itself.</dd>
        </div>
        <div>
          <dt>Surveys</dt>
          <dd>Add a table of answers: each row becomes a case, closed questions become its attributes.</dd>
        </div>
        <div>
          <dt>By hand</dt>
          <dd>Add a case here, then link documents to it.</dd>
        </div>
      </dl>
      {onAdd && (
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
          Add case
        </Button>
      )}
    </div>
  );
}
