import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { countOf } from "@/lib/shared/count-of";
import classes from "./table-page.module.css";

/** Says that rows or columns are left out, and why. */
export function MissingCodes({ count }: { count: number }) {
  return (
    <Alert color="yellow" icon={<IconAlertTriangle size={18} />} className={classes.missing}>
      {countOf(count, "code")} of this table {count === 1 ? "is" : "are"} no longer in the codebook. What{" "}
      {count === 1 ? "it" : "they"} stood for is left out. Edit the table to choose other codes, or bring them
      back with Undo.
    </Alert>
  );
}
