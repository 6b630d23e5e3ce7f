import { IconUpload } from "@tabler/icons-react";
import { describeLimits, type FileLimits } from "@/lib/documents/accepted-files";
import { AddFiles } from "./add-files";
import classes from "./documents-page.module.css";
import type { Chosen } from "./read-drop";

interface Props {
  /** Null for those who may add none. */
  onChosen: ((chosen: Chosen) => void) | null;
  limits: FileLimits;
}

/** What documents are for and how they get here, for a project that has none yet. */
export function NoDocuments({ onChosen, limits }: Props) {
  if (onChosen === null) {
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
        Papers, transcripts, open answers, field notes. Drop files or whole folders anywhere on this page.
        Each is turned into text you can read and code here; the file itself is kept as it is.
      </p>
      <div className={classes.invitation}>
        <IconUpload size={28} stroke={1.4} aria-hidden />
        <p>Drop files or a folder here</p>
        <AddFiles onChosen={onChosen} first />
        <p className={classes.limits}>{describeLimits(limits)}</p>
      </div>
      <dl className={classes.formats}>
        <div>
          <dt>PDF</dt>
          <dd>Also locked ones, with their password.</dd>
        </div>
        <div>
          <dt>Word (.docx)</dt>
          <dd>Headings, lists, tables and notes stay what they are.</dd>
        </div>
        <div>
          <dt>Text, Markdown, HTML</dt>
          <dd>In any encoding; wrapped lines flow together again.</dd>
        </div>
        <div>
          <dt>Surveys (.csv, .tsv, .xlsx)</dt>
          <dd>Rows become cases, closed answers attributes, open answers a text to code.</dd>
        </div>
        <div>
          <dt>Bibliographies (.ris, .bib, CSL-JSON)</dt>
          <dd>Fill in title, authors, year, source and DOI of the documents they describe.</dd>
        </div>
        <div>
          <dt>Folders and .zip archives</dt>
          <dd>Every file is added by itself and remembers its folder.</dd>
        </div>
      </dl>
    </div>
  );
}
