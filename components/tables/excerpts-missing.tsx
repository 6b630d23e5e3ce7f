import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import classes from "./table-page.module.css";

/** Says that excerpts of a long table could not be had, and asks for them again. */
export function ExcerptsMissing({ onRetry }: { onRetry: () => void }) {
  return (
    <Alert color="yellow" icon={<IconAlertTriangle size={18} />} className={classes.missing} role="alert">
      Some excerpts did not arrive: the server could not be reached. What is counted is right.{" "}
      <Button size="compact-sm" variant="default" ml="xs" onClick={onRetry}>
        Ask for them again
      </Button>
    </Alert>
  );
}
