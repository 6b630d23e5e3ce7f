"use client";

import { Button, Group, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Page } from "@/components/shell/page";
import { api } from "@/lib/api/client";
import { purposeWords } from "@/lib/rounds/round";
import type { RoundPlanView, RoundView } from "@/lib/rounds/round-view";
import { FrozenCodebook } from "./frozen-codebook";
import { OwnWork } from "./own-work";
import { ProgressTable } from "./progress-table";
import { RoundBadges } from "./round-badges";
import { sayRoundFacts } from "./say-round-facts";
import { useRoundActions } from "./use-round-actions";
import classes from "./rounds.module.css";

interface Props {
  projectId: string;
  round: RoundView;
  /** Null for those who do not manage rounds. */
  plan: RoundPlanView | null;
}

/** A round: what it is for, what is given out in it, and how far it is. */
export function RoundPage({ projectId, round: initial, plan: initialPlan }: Props) {
  const input = { projectId, id: initial.id };
  const mayManage = initialPlan !== null;
  const read = useQuery({ ...api.rounds.get.queryOptions({ input }), initialData: initial });
  const planned = useQuery({
    ...api.rounds.getPlan.queryOptions({ input }),
    ...(initialPlan && { initialData: initialPlan }),
    enabled: mayManage,
  });
  const plan = mayManage ? planned.data : undefined;
  const round = plan ?? read.data;
  return (
    <Page title={round.name} tools={plan && <RoundTools projectId={projectId} plan={plan} />}>
      <div className={classes.card}>
        <RoundBadges round={round} />
        <p className={classes.facts}>{sayRoundFacts(round)}</p>
        <p className={classes.facts}>
          {purposeWords[round.purpose].what} {sayDraw(round)}
        </p>
        {round.codebookMoment !== null && (
          <p className={classes.facts}>
            <FrozenCodebook projectId={projectId} moment={round.codebookMoment}>
              The codebook it is coded with
            </FrozenCodebook>
          </p>
        )}
        {round.instructions !== "" && <p className={classes.instructions}>{round.instructions}</p>}
        {round.state !== "draft" && <OwnWork projectId={projectId} round={round} />}
        {round.purpose === "adjudication" && round.state === "open" && (
          <SettleLinks projectId={projectId} round={round} />
        )}
      </div>
      {plan && <ProgressTable projectId={projectId} plan={plan} />}
    </Page>
  );
}

/** Where the differences of one's own documents are settled. */
function SettleLinks({ projectId, round: { mine } }: { projectId: string; round: RoundView }) {
  return (
    <Group gap="sm">
      {mine.map(({ documentId, title }) => (
        <Button
          key={documentId}
          component={Link}
          size="xs"
          variant="default"
          href={`/projects/${projectId}/agreement/decide?document=${documentId}`}
        >
          Settle differences in {title}
        </Button>
      ))}
    </Group>
  );
}

/** How documents and passages were drawn, for those who want to tell of it or repeat it. */
function sayDraw({ percent, seed }: RoundView): string {
  return percent === null
    ? "Coders find their passages themselves."
    : `${percent} % of each document's paragraphs are given, drawn with the seed ${seed ?? 0}.`;
}

function RoundTools({ projectId, plan }: { projectId: string; plan: RoundPlanView }) {
  const router = useRouter();
  const { changeState, remove } = useRoundActions(projectId);
  const { id, name, state, blind } = plan;
  const ask = (title: string, what: string, confirm: string, act: () => void) =>
    modals.openConfirmModal({
      title,
      children: <Text size="sm">{what}</Text>,
      labels: { confirm, cancel: "Cancel" },
      onConfirm: act,
    });
  const open = () =>
    ask(
      state === "closed" ? `Open “${name}” again?` : `Open “${name}”?`,
      blind
        ? "From now on its coders see nobody's work but their own, until you close it."
        : "Its coders find their documents under Rounds.",
      "Open round",
      () => void changeState(id, "open"),
    );
  const close = () =>
    ask(
      `Close “${name}”?`,
      blind
        ? "Everybody sees everybody's codings and memos then. Those who have seen them cannot code blind again."
        : "Its documents are not given out any more; codings stay.",
      "Close round",
      () => void changeState(id, "closed"),
    );
  const discard = () =>
    ask(
      `Delete the draft “${name}”?`,
      "What was given out in it goes, too. Undo brings it back.",
      "Delete draft",
      () => {
        void remove(id).then((done) => done && router.push(`/projects/${projectId}/rounds`));
      },
    );
  return (
    <Group gap="sm">
      <Button component={Link} variant="default" href={`/projects/${projectId}/rounds/${id}/edit`}>
        {state === "draft" ? "Change plan" : "Edit"}
      </Button>
      {state === "draft" && (
        <Button variant="default" onClick={discard}>
          Delete draft
        </Button>
      )}
      {state === "open" ? (
        <Button onClick={close}>Close round</Button>
      ) : (
        <Button onClick={open}>{state === "draft" ? "Open round" : "Open again"}</Button>
      )}
    </Group>
  );
}
