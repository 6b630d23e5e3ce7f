import { Checkbox } from "@mantine/core";
import type { MatchReason } from "@/lib/references/match-references";
import type { DetailField } from "@/lib/references/plan-details";
import classes from "./references-dialog.module.css";
import { isTicked, type ReviewRow, type Ticks } from "./review-rows";

const reasonWords: Record<MatchReason, string> = {
  doi: "Same DOI",
  file: "Its file is attached to the reference",
  title: "Titles are alike",
};

const fieldNames: Record<DetailField, string> = {
  title: "Title",
  authors: "Authors",
  year: "Year",
  source: "Source",
  doi: "DOI",
};

interface Props {
  row: ReviewRow;
  ticks: Ticks;
  onTick: (field: DetailField, to: boolean) => void;
}

/** A document, and each detail its reference says otherwise. */
export function MatchedDocument({ row: { document, reason, changes }, ticks, onTick }: Props) {
  return (
    <li className={classes.document}>
      <p className={classes.title} dir="auto">
        {document.title}
      </p>
      <p className={classes.reason}>
        {reasonWords[reason]}. From {document.fileName}.
      </p>
      <ul className={classes.fields}>
        {changes.map((change) => (
          <li key={change.field}>
            <Checkbox
              checked={isTicked(ticks, document.id, change)}
              onChange={(event) => onTick(change.field, event.currentTarget.checked)}
              label={
                <>
                  <span className={classes.field}>{fieldNames[change.field]}: </span>
                  {change.from !== "" && (
                    <>
                      <del dir="auto">{change.from}</del> <span aria-label="becomes">→</span>{" "}
                    </>
                  )}
                  <ins dir="auto">{change.to}</ins>
                </>
              }
            />
          </li>
        ))}
      </ul>
    </li>
  );
}
