"use client";

import { ActionIcon, Button, Group, Menu } from "@mantine/core";
import { IconCheck, IconDotsVertical } from "@tabler/icons-react";
import type { RoundState } from "@/lib/rounds/round";
import type { GivenView, Named } from "@/lib/rounds/round-view";
import { countOf } from "@/lib/shared/count-of";
import { tellSince } from "@/lib/shared/tell-since";
import classes from "./rounds.module.css";

interface Props {
  document: Named;
  coder: Named;
  /** What the coder has of the document; undefined: nothing. */
  given: GivenView | undefined;
  /** Coders who do not have it. */
  others: readonly Named[];
  state: RoundState;
  onDone: (assignmentId: string, done: boolean) => void;
  onGive: () => void;
  onPass: (assignmentId: string, userId: string | null) => void;
}

/** How a coder gets on with a document, and what can be done about it. */
export function GivenCell({ document, coder, given, others, state, onDone, onGive, onPass }: Props) {
  if (given === undefined)
    return state === "closed" ? null : (
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={`Give ${document.name} to ${coder.name}`}
        onClick={onGive}
      >
        Give
      </Button>
    );
  const { assignmentId, doneAt } = given;
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap" gap={4}>
      <div>
        {doneAt === null ? (
          state === "draft" ? (
            "Given"
          ) : (
            "Not done"
          )
        ) : (
          <span className={classes.done}>
            <IconCheck size={14} aria-hidden /> Done
          </span>
        )}
        <Pace given={given} />
      </div>
      {state !== "closed" && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`What to do with ${document.name} of ${coder.name}`}
            >
              <IconDotsVertical size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {state === "open" && (
              <Menu.Item onClick={() => onDone(assignmentId, doneAt === null)}>
                {doneAt === null ? "Mark as done" : "Take up again"}
              </Menu.Item>
            )}
            {others.map(({ id, name }) => (
              <Menu.Item key={id} onClick={() => onPass(assignmentId, id)}>
                Pass on to {name}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => onPass(assignmentId, null)}>Take it from {coder.name}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}

function Pace({ given: { pace } }: { given: GivenView }) {
  if (pace === null) return null;
  return (
    <span className={classes.quiet}>
      {countOf(pace.codings, "coding")}
      {pace.perHour !== null && `, ${pace.perHour} an hour`}
      {pace.lastAt !== null && (
        // The server and the browser tell the time a moment apart.
        <span suppressHydrationWarning>{`, last ${tellSince(pace.lastAt, new Date())}`}</span>
      )}
    </span>
  );
}
