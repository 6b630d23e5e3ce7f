import { Anchor } from "@mantine/core";
import classes from "./transfer.module.css";

interface Props {
  projectId: string;
  /** Of a project that was brought in; left out: the one this project was made of. */
  broughtInId?: string;
}

/** Loads the description that a file came with, in which all stands that has no place here. */
export function DescriptionLink({ projectId, broughtInId }: Props) {
  const of = broughtInId === undefined ? "" : `?of=${broughtInId}`;
  return (
    <p className={classes.origin}>
      What has no place here stands in{" "}
      <Anchor
        href={`/api/projects/${projectId}/transfer/description${of}`}
        download
        inherit
        underline="always"
      >
        the project’s own description
      </Anchor>
      , as the file had it.
    </p>
  );
}
