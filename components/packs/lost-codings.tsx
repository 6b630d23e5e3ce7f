"use client";

import { Anchor, Modal, Stack, Text, UnstyledButton } from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import type { PlacementReport } from "@/lib/packs/placement-report";
import type { StudyPaperView } from "@/lib/packs/study-view";
import { countOf } from "@/lib/shared/count-of";
import classes from "./study-strip.module.css";

interface Props {
  projectId: string;
  paper: StudyPaperView;
  report: PlacementReport;
}

/** Says what of a pack found no place in a document, or stands in words that differ; nothing where all is as it was. */
export function LostCodings({ projectId, paper, report }: Props) {
  const [open, setOpen] = useState(false);
  const { lost, differing } = report;
  if (lost.length + differing.length === 0) return null;
  const said = [
    lost.length > 0 && `${countOf(lost.length, "coding")} without a place`,
    differing.length > 0 && `${countOf(differing.length, "passage")} to look at`,
  ].filter(Boolean);
  return (
    <>
      {" · "}
      <UnstyledButton className={classes.more} onClick={() => setOpen(true)}>
        {said.join(", ")}
      </UnstyledButton>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={`What differs in “${paper.title}”`}
        size="lg"
      >
        <Stack gap="md">
          {lost.length > 0 && (
            <section>
              <Text fw={600}>Without a place</Text>
              <Text size="sm" c="dimmed">
                Your file has other words where these stood. Nothing of them is counted; code what is meant by
                hand.
              </Text>
              <ul>
                {lost.map(({ layer, codes, at }, index) => (
                  <li key={index}>
                    <Text size="sm">
                      About {Math.round(at * 100)} % into the paper: {codes.join(", ")} ({layer})
                    </Text>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {differing.length > 0 && (
            <section>
              <Text fw={600}>To look at</Text>
              <Text size="sm" c="dimmed">
                These stand between words that are the same, but what they say is not letter by letter what
                was coded.
              </Text>
              <ul>
                {differing.map((id, index) => (
                  <li key={id}>
                    <Anchor
                      component={Link}
                      size="sm"
                      href={`/projects/${projectId}/documents/${paper.documentId}?passage=${id}`}
                    >
                      Passage {index + 1}
                    </Anchor>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </Stack>
      </Modal>
    </>
  );
}
