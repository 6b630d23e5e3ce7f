"use client";

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Page } from "@/components/shell/page";
import { api } from "@/lib/api/client";
import type { RoundView } from "@/lib/rounds/round-view";
import { NoRounds } from "./no-rounds";
import { OwnWork } from "./own-work";
import { RoundBadges } from "./round-badges";
import { sayRoundFacts } from "./say-round-facts";
import classes from "./rounds.module.css";

interface Props {
  projectId: string;
  mayManage: boolean;
  initial: RoundView[];
}

/** The project's rounds, and one's own documents in those that are open. */
export function RoundsPage({ projectId, mayManage, initial }: Props) {
  const { data: rounds } = useQuery({
    ...api.rounds.list.queryOptions({ input: { projectId } }),
    initialData: initial,
  });
  const planAt = mayManage ? `/projects/${projectId}/rounds/new` : null;
  return (
    <Page
      title="Rounds"
      tools={
        planAt !== null &&
        rounds.length > 0 && (
          <Button component={Link} href={planAt} leftSection={<IconPlus size={16} aria-hidden />}>
            Plan a round
          </Button>
        )
      }
    >
      {rounds.length === 0 && <NoRounds planAt={planAt} />}
      <ul className={classes.list}>
        {rounds.map((round) => (
          <li key={round.id} className={classes.card}>
            <div className={classes.head}>
              <h2 className={classes.name}>
                <Link href={`/projects/${projectId}/rounds/${round.id}`}>{round.name}</Link>
              </h2>
              <RoundBadges round={round} />
            </div>
            <p className={classes.facts}>{sayRoundFacts(round)}</p>
            {round.state !== "draft" && <OwnWork projectId={projectId} round={round} />}
          </li>
        ))}
      </ul>
    </Page>
  );
}
