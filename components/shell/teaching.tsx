import type { ReactNode } from "react";
import classes from "./teaching.module.css";

interface Props {
  title: string;
  /** What the thing is for. */
  purpose: string;
  children?: ReactNode;
}

/** What stands where there is nothing yet: what it is for, and how it comes about. */
export function Teaching({ title, purpose, children }: Props) {
  return (
    <div className={classes.teaching}>
      <h2>{title}</h2>
      <p>{purpose}</p>
      {children}
    </div>
  );
}

/** Ways to begin, each with what it gives. */
export function Ways({ ways }: { ways: readonly (readonly [way: string, gives: string])[] }) {
  return (
    <dl className={classes.ways}>
      {ways.map(([way, gives]) => (
        <div key={way}>
          <dt>{way}</dt>
          <dd>{gives}</dd>
        </div>
      ))}
    </dl>
  );
}
