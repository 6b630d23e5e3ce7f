import { Fragment } from "react";
import { roles } from "@/lib/projects/permissions";
import { roleWords } from "@/lib/projects/role-words";
import classes from "./team.module.css";

/** The four roles in a sentence each. */
export function RoleGuide() {
  return (
    <dl className={classes.roles}>
      {roles.map((role) => (
        <Fragment key={role}>
          <dt>{roleWords[role].label}</dt>
          <dd>{roleWords[role].may}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
