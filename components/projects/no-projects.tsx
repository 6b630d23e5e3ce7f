"use client";

import { Button } from "@mantine/core";
import { IconBook2, IconPlus } from "@tabler/icons-react";
import classes from "./no-projects.module.css";

interface Props {
  onCreate: () => void;
  onOpenSample: () => void;
  opening: boolean;
}

/** What a newcomer sees: what a project is, and two ways to begin. */
export function NoProjects({ onCreate, onOpenSample, opening }: Props) {
  return (
    <>
      <p className={classes.lead}>
        A project holds the documents of one study, the codebook they are coded with, and the tables that come
        of it. You can work in it alone or invite a team.
      </p>
      <div className={classes.box}>
        <section className={classes.card}>
          <IconBook2 size={28} stroke={1.4} aria-hidden />
          <h2>Look around first</h2>
          <p>
            Open a small finished study: five texts, two coders, memos and three finding tables. It is your
            own copy; change anything and reset it when you like.
          </p>
          <Button variant="default" onClick={onOpenSample} loading={opening}>
            Open the sample project
          </Button>
        </section>
        <section className={classes.card}>
          <IconPlus size={28} stroke={1.4} aria-hidden />
          <h2>Start your own study</h2>
          <p>
            Name it, upload your papers or transcripts, and code the first passage. A codebook can come later,
            from a file, a template, or while you read.
          </p>
          <Button onClick={onCreate}>Create a project</Button>
        </section>
      </div>
    </>
  );
}
