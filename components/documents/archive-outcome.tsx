"use client";

import { Spoiler } from "@mantine/core";
import type { ArchiveReport } from "@/lib/jobs/import-report";
import { countOf } from "@/lib/shared/count-of";
import classes from "./import-list.module.css";

/** What came out of an archive, and what was left out and why. */
export function ArchiveOutcome({ report: { files, leftOut } }: { report: ArchiveReport }) {
  return (
    <>
      <p>{countOf(files, "file")} taken out; each is imported by itself.</p>
      {leftOut.length > 0 && (
        <Spoiler
          maxHeight={66}
          showLabel={`Show all ${leftOut.length} that were left out`}
          hideLabel="Show fewer"
        >
          <ul className={classes.leftOut}>
            {leftOut.map(({ path, reason }) => (
              <li key={path}>
                Left out {path}: {reason}
              </li>
            ))}
          </ul>
        </Spoiler>
      )}
    </>
  );
}
