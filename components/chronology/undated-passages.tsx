"use client";

import { Button } from "@mantine/core";
import { IconCalendarPlus } from "@tabler/icons-react";
import { PointedLink } from "@/components/shell/pointed-link";
import { useMay } from "@/components/shell/use-may";
import type { ChronologyPassage } from "@/lib/chronology/chronology-view";
import { countOf } from "@/lib/shared/count-of";
import classes from "./chronology.module.css";

interface Props {
  projectId: string;
  passages: readonly ChronologyPassage[];
  total: number;
  onDate: (passage: ChronologyPassage) => void;
}

/** Passages that speak of no date, to be given one. */
export function UndatedPassages({ projectId, passages, total, onDate }: Props) {
  const mayEdit = useMay("table.write");
  return (
    <details className={classes.undated}>
      <summary className={classes.summary}>
        <h2 className={classes.title}>{countOf(total, "passage")} without a date</h2>
      </summary>
      {total > passages.length && <p className={classes.said}>Listed are the first {passages.length}.</p>}
      <ul className={classes.passages}>
        {passages.map((passage) => (
          <li key={passage.passageId}>
            <span className={classes.text} lang={passage.language || undefined} dir="auto">
              {passage.text}{" "}
              <PointedLink
                className={classes.place}
                href={`/projects/${projectId}/documents/${passage.documentId}?passage=${passage.passageId}`}
              >
                {passage.cited}, {passage.place}
              </PointedLink>
            </span>
            {mayEdit && (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconCalendarPlus size={14} aria-hidden />}
                aria-label={`Give a date to: ${passage.text.slice(0, 60)}`}
                onClick={() => onDate(passage)}
              >
                Date
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
