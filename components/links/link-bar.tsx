"use client";

import { Button } from "@mantine/core";
import { IconLinkPlus } from "@tabler/icons-react";
import { useNameWithKey } from "@/components/reader/command-key";
import type { CodedPassage } from "@/lib/coding/document-codings";
import classes from "./links.module.css";
import type { LinkTasks } from "./use-link-tasks";

interface Props {
  tasks: LinkTasks;
  /** The passage one is at. */
  current: CodedPassage | null;
}

/** Tells, while a link is begun, from where, and ends it at the passage one is at. Nothing otherwise. */
export function LinkBar({ tasks, current }: Props) {
  const named = useNameWithKey();
  const { begun } = tasks;
  if (begun === null) return null;
  const there = current !== null && current.id !== begun.passageId ? current : null;
  return (
    <section className={classes.bar} aria-label="A link begun">
      <IconLinkPlus size={16} stroke={1.7} aria-hidden />
      <span className={classes.begun} dir="auto">
        Link from “{begun.words}”
      </span>
      <Button
        size="compact-sm"
        disabled={there === null}
        title={
          there === null
            ? "Go to another coded passage first, here or in another document"
            : named("Link to the passage you are at", "linkHere")
        }
        onClick={() => there !== null && tasks.linkHere(there)}
      >
        Link to here
      </Button>
      <Button size="compact-sm" variant="default" onClick={tasks.cancel}>
        Cancel
      </Button>
    </section>
  );
}
