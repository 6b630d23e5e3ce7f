import type { ReactNode } from "react";
import classes from "./settings.module.css";

interface Props {
  title: string;
  note: ReactNode;
  /** Takes the page's whole width: for tables. */
  wide?: boolean;
  children: ReactNode;
}

/** One matter on a page of settings. */
export function SettingsSection({ title, note, wide = false, children }: Props) {
  return (
    <section className={wide ? `${classes.section} ${classes.wide}` : classes.section}>
      <h2>{title}</h2>
      <p className={classes.note}>{note}</p>
      {children}
    </section>
  );
}
