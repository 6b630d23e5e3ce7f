import { useMemo } from "react";
import { diffWords } from "@/lib/shared/word-diff";
import classes from "./word-diff.module.css";

/** Two versions of a text as one: what went is struck through, what came is underlined. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => diffWords(before, after), [before, after]);
  return (
    <div className={classes.diff} dir="auto">
      {parts.map(({ kind, text }, at) =>
        kind === "same" ? (
          <span key={at}>{text}</span>
        ) : kind === "removed" ? (
          <del key={at}>{text}</del>
        ) : (
          <ins key={at}>{text}</ins>
        ),
      )}
    </div>
  );
}
