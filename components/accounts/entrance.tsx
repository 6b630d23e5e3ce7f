import type { ReactNode } from "react";
import classes from "./entrance.module.css";

interface Props {
  title: string;
  children: ReactNode;
  /** Where else one can go from here. */
  foot?: ReactNode;
}

/** The page around a door: sign in, register, accept an invitation. */
export function Entrance({ title, children, foot }: Props) {
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.mark}>Excerpta</div>
        <p className={classes.motto}>Code documents together, and show what every finding rests on.</p>
        <div className={classes.card}>
          <h1 className={classes.title}>{title}</h1>
          {children}
        </div>
        {foot && <div className={classes.foot}>{foot}</div>}
      </div>
    </main>
  );
}
