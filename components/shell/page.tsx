import type { ReactNode } from "react";
import { PageHead } from "./page-head";
import classes from "./page.module.css";

interface Props {
  title: string;
  tools?: ReactNode;
  children: ReactNode;
}

/** A page of lists: one column in the middle under its title. */
export function Page({ title, tools, children }: Props) {
  return (
    <div className={classes.page}>
      <PageHead title={title} tools={tools} />
      {children}
    </div>
  );
}
