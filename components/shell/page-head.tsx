import type { ReactNode } from "react";
import classes from "./page.module.css";

/** A page's title and what can be done on it. */
export function PageHead({ title, tools }: { title: string; tools?: ReactNode }) {
  return (
    <header className={classes.head}>
      <h1 className={classes.title}>{title}</h1>
      {tools}
    </header>
  );
}
