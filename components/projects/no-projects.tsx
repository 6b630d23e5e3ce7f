"use client";

import { Button, Group } from "@mantine/core";
import { IconBook2, IconPlus } from "@tabler/icons-react";
import classes from "./no-projects.module.css";

interface Props {
  onCreate: () => void;
  onChoosePack: () => void;
  onTransfer: () => void;
  onOpenSample: () => void;
  opening: boolean;
}

/** What a newcomer sees: what a project is, and ways to begin. */
export function NoProjects({ onCreate, onChoosePack, onTransfer, onOpenSample, opening }: Props) {
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
            from a file, a template, or while you read. Or go on from a study pack: somebody’s codebook,
            codings and finding tables, for papers that you have. A project in NVivo, ATLAS.ti, MAXQDA or
            Taguette can be brought over whole.
          </p>
          <Group gap="sm">
            <Button onClick={onCreate}>Create a project</Button>
            <Button variant="default" onClick={onChoosePack}>
              From a study pack
            </Button>
            <Button variant="default" onClick={onTransfer}>
              From another program
            </Button>
          </Group>
        </section>
      </div>
    </>
  );
}
