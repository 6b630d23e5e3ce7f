import { Button } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import classes from "./documents-page.module.css";

/** What documents are for and how they get here, for a project that has none yet. */
export function NoDocuments({ onChoose }: { onChoose: (() => void) | null }) {
  if (onChoose === null) {
    return (
      <div className={classes.empty}>
        <h2>Nothing to read yet</h2>
        <p>
          Owners, leads and coders add the documents of this project. They will stand here, ready to be read.
        </p>
      </div>
    );
  }
  return (
    <div className={classes.empty}>
      <h2>Begin with what you want to read</h2>
      <p>
        Papers, transcripts, open answers, field notes. Drop the files anywhere on this page, several at once
        if you like. Each is turned into text you can read and code here; the file itself is kept as it is.
      </p>
      <div className={classes.invitation}>
        <IconUpload size={28} stroke={1.4} aria-hidden />
        <p>Drop files here</p>
        <Button onClick={onChoose}>Choose files</Button>
      </div>
      <dl className={classes.formats}>
        <div>
          <dt>PDF</dt>
          <dd>With a text layer. Scanned pages need text recognition first.</dd>
        </div>
        <div>
          <dt>Word (.docx)</dt>
          <dd>Headings, lists, tables and notes stay what they are.</dd>
        </div>
        <div>
          <dt>Text, Markdown, HTML</dt>
          <dd>In any encoding; wrapped lines flow together again.</dd>
        </div>
      </dl>
    </div>
  );
}
