import { Button } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";
import classes from "./excerpts-page.module.css";

interface Props {
  title: string;
  children: ReactNode;
  action?: { readonly label: string; readonly href?: string; readonly onClick?: () => void } | undefined;
}

/** What stands where there are no excerpts: why, and what to do. */
export function ExcerptsEmpty({ title, children, action }: Props) {
  return (
    <div className={classes.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action?.href && (
        <Button component={Link} href={action.href} variant="light">
          {action.label}
        </Button>
      )}
      {action?.onClick && (
        <Button variant="light" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
