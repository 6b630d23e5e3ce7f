"use client";

import { ActionIcon, Badge, Button, Popover, Tooltip } from "@mantine/core";
import { IconCheck, IconChevronLeft, IconChevronRight, IconEyeOff } from "@tabler/icons-react";
import Link from "next/link";
import { useState } from "react";
import { NamedWithKey } from "@/components/reader/command-key";
import type { ReaderState } from "@/components/reader/use-reader";
import { formatDay } from "@/lib/shared/format-day";
import { FrozenCodebook } from "./frozen-codebook";
import type { DocumentRound } from "./use-document-round";
import { useRoundActions } from "./use-round-actions";
import classes from "./round-bar.module.css";

interface Props {
  reader: ReaderState;
  round: DocumentRound;
}

/** Says in which round one codes the document, and leads through its given passages and on to the next document. */
export function RoundBar({ reader, round: { round, units, at, step } }: Props) {
  const { member, pane } = reader;
  const { markDone } = useRoundActions(member.projectId);
  const [saving, setSaving] = useState(false);
  if (round === null) return null;
  const { assignmentId, doneAt, next } = round;
  const done = doneAt !== null;
  const mark = async () => {
    setSaving(true);
    await markDone(assignmentId, !done);
    setSaving(false);
  };
  return (
    <section className={classes.bar} aria-label={`Round ${round.name}`} data-reader-part>
      <Link href={`/projects/${member.projectId}/rounds/${round.roundId}`} className={classes.name}>
        {round.name}
      </Link>
      {round.blind && (
        <Badge variant="default" size="sm" tt="none" leftSection={<IconEyeOff size={12} aria-hidden />}>
          Blind
        </Badge>
      )}
      {round.codebookMoment !== null && (
        <FrozenCodebook projectId={member.projectId} moment={round.codebookMoment}>
          Codebook frozen
        </FrozenCodebook>
      )}
      {round.dueAt !== null && <span className={classes.quiet}>due {formatDay(round.dueAt)}</span>}
      {round.instructions !== "" && <Instructions text={round.instructions} />}
      {units.length > 0 && (
        <div className={classes.units} role="group" aria-label="Given passages">
          <StepButton
            label="Given passage before"
            command="previousUnit"
            icon={IconChevronLeft}
            onClick={() => step(-1)}
          />
          <span>{at === null ? `${units.length} passages` : `Passage ${at + 1} of ${units.length}`}</span>
          <StepButton
            label="Next given passage"
            command="nextUnit"
            icon={IconChevronRight}
            onClick={() => step(1)}
          />
        </div>
      )}
      <span className={classes.push} />
      {done && (
        <span className={classes.quiet}>
          <IconCheck size={14} aria-hidden /> Done
        </span>
      )}
      <Button size="compact-sm" variant="default" loading={saving} onClick={() => void mark()}>
        {done ? "Take up again" : "Mark as done"}
      </Button>
      {next !== null && (
        <Button
          size="compact-sm"
          variant={done ? "filled" : "default"}
          aria-label={`Next document of the round: ${next.title}`}
          onClick={() => pane.openDocument(next.documentId)}
        >
          Next document
        </Button>
      )}
    </section>
  );
}

function Instructions({ text }: { text: string }) {
  return (
    <Popover position="bottom-start" shadow="md" trapFocus={false}>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" color="gray">
          Instructions
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.instructions} tabIndex={0} role="region" aria-label="Instructions">
          {text}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface StepProps {
  label: string;
  command: "nextUnit" | "previousUnit";
  icon: typeof IconChevronLeft;
  onClick: () => void;
}

function StepButton({ label, command, icon: Icon, onClick }: StepProps) {
  return (
    <Tooltip label={<NamedWithKey name={label} command={command} />}>
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} onClick={onClick}>
        <Icon size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
