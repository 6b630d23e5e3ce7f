import type { ReactNode } from "react";
import classes from "./table-editor.module.css";

interface Props {
  step: number;
  title: string;
  hint: string;
  children: ReactNode;
}

/** One step of making a table. */
export function EditorSection({ step, title, hint, children }: Props) {
  return (
    <section className={classes.section} aria-labelledby={`step-${step}`}>
      <h2 id={`step-${step}`} className={classes.step}>
        <span className={classes.number} aria-hidden>
          {step}
        </span>
        {title}
      </h2>
      <p className={classes.hint}>{hint}</p>
      {children}
    </section>
  );
}
