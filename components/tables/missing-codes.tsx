import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { countOf } from "@/lib/shared/count-of";
import classes from "./table-page.module.css";

/** Says that rows or columns are left out, and why. */
export function MissingCodes({ count }: { count: number }) {
  return (
    <Alert color="yellow" icon={<IconAlertTriangle size={18} />} className={classes.missing}>
      {countOf(count, "code or saved query", "codes or saved queries")} asked for here{" "}
      {count === 1 ? "is" : "are"} gone. What {count === 1 ? "it" : "they"} stood for is left out, and a query
      that was to narrow what counts lets nothing through. Choose others, or bring them back with Undo.
    </Alert>
  );
}
