import { Badge } from "@mantine/core";
import type { CoderView } from "@/lib/projects/server/list-coders";
import { countOf } from "@/lib/shared/count-of";
import classes from "./team.module.css";

/** Whose codings the project holds: members, those who left, and language models, which are named so. */
export function CoderList({ coders }: { coders: readonly CoderView[] }) {
  if (coders.length === 0) return <p className={classes.quiet}>Nobody has coded a passage yet.</p>;
  return (
    <ul className={classes.coders}>
      {coders.map((coder) => (
        <li key={coder.layerId}>
          <bdi>{coder.name}</bdi>
          {coder.origin === "model" && (
            <Badge variant="light" color="gray" size="sm" tt="none">
              Language model
            </Badge>
          )}
          <span className={classes.quiet}>{countOf(coder.codings, "coding")}</span>
        </li>
      ))}
    </ul>
  );
}
