import { IconUpload } from "@tabler/icons-react";
import { Teaching, Ways } from "@/components/shell/teaching";
import { describeLimits, type FileLimits } from "@/lib/documents/accepted-files";
import { AddFiles } from "./add-files";
import classes from "./documents-page.module.css";
import type { Chosen } from "./read-drop";

interface Props {
  /** Null for those who may add none. */
  onChosen: ((chosen: Chosen) => void) | null;
  limits: FileLimits;
}

const formats = [
  [
    "PDF",
    "As text and as printed, page by page. Scans are recognised on request, locked files ask for their password.",
  ],
  ["Word, OpenDocument, RTF, EPUB", "Headings, lists, tables and notes stay what they are."],
  ["Text, Markdown, HTML", "In any encoding; wrapped lines flow together again."],
  [
    "Transcripts (also .vtt, .srt)",
    "Speakers become cases; the recording dropped with it plays from any line.",
  ],
  ["Pictures", "Code regions of them, or recognise the words they show."],
  [
    "Surveys (.csv, .tsv, .xlsx)",
    "Rows become cases, closed answers attributes, open answers a text to code.",
  ],
  [
    "Bibliographies (.ris, .bib, CSL-JSON)",
    "Fill in title, authors, year, source and DOI of the documents they describe.",
  ],
  ["Folders and .zip archives", "Every file is added by itself and remembers its folder."],
] as const;

/** What documents are for and how they get here, for a project that has none yet. */
export function NoDocuments({ onChosen, limits }: Props) {
  if (onChosen === null) {
    return (
      <Teaching
        title="Nothing to read yet"
        purpose="Owners, leads and coders add the documents of this project. They will stand here, ready to be read."
      />
    );
  }
  return (
    <Teaching
      title="Begin with what you want to read"
      purpose="Papers, transcripts, open answers, field notes. Drop files or whole folders anywhere on this page. Each is turned into text you can read and code here; the file itself is kept as it is."
    >
      <div className={classes.invitation}>
        <IconUpload size={28} stroke={1.4} aria-hidden />
        <p>Drop files or a folder here</p>
        <AddFiles onChosen={onChosen} first />
        <p className={classes.limits}>{describeLimits(limits)}</p>
      </div>
      <Ways ways={formats} />
    </Teaching>
  );
}
