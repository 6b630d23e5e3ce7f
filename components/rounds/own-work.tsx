"use client";

import { Button, Group, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import Link from "next/link";
import { PointedLink } from "@/components/shell/pointed-link";
import { findNextDocument } from "@/lib/rounds/next-document";
import type { OwnWork as OwnDocument, RoundView } from "@/lib/rounds/round-view";
import classes from "./rounds.module.css";

interface Props {
  projectId: string;
  round: Pick<RoundView, "name" | "state" | "mine">;
}

/** One's own documents in a round, and the way to the next. */
export function OwnWork({ projectId, round: { name, state, mine } }: Props) {
  const next = state === "open" ? findNextDocument(mine) : null;
  const done = mine.filter(({ doneAt }) => doneAt !== null).length;
  const hrefOf = ({ documentId }: OwnDocument) => `/projects/${projectId}/documents/${documentId}`;
  if (mine.length === 0) return null;
  return (
    <section aria-label={`Your documents in ${name}`}>
      <Group justify="space-between" mb={6}>
        <Text size="sm" c="var(--quiet)">
          Yours: {done} of {mine.length} done
        </Text>
        {next !== null && (
          <Button component={Link} href={hrefOf(next)} size="compact-sm" aria-label={`Next: ${next.title}`}>
            Next
          </Button>
        )}
      </Group>
      <ul className={classes.own}>
        {mine.map((each) => (
          <li key={each.assignmentId}>
            <PointedLink href={hrefOf(each)}>{each.title}</PointedLink>
            {each.doneAt !== null && (
              <span className={classes.done}>
                <IconCheck size={14} aria-hidden /> done
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
