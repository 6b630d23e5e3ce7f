import { lineClass } from "@/components/coding/color-classes";
import { codersByCode } from "@/lib/coding/coders-by-code";
import type { PrintedPassage } from "@/lib/coding/print-model";
import classes from "./print-text.module.css";

interface Props {
  passage: PrintedPassage;
  nameCode: (codeId: string) => string;
  nameCoder: (layerId: string) => string;
}

/** What is coded on a passage and by whom, in the margin beside the line in which it begins. */
export function PrintNote({ passage, nameCode, nameCoder }: Props) {
  return (
    <span className={classes.note} data-note>
      <span className={classes.number}>
        {passage.number}
        {passage.region !== null && " (region of the page)"}
      </span>
      {[...codersByCode(passage.codings)].map(([codeId, layers]) => (
        <span key={codeId} className={`${classes.coded} ${lineClass(codeId)}`}>
          <b>{nameCode(codeId)}</b> {layers.map(nameCoder).join(", ")}
        </span>
      ))}
    </span>
  );
}
