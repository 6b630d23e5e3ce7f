"use client";

import { Button, Group } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { api } from "@/lib/api/client";
import { countOf } from "@/lib/shared/count-of";
import { formatDay } from "@/lib/shared/format-day";
import type { BroughtInView } from "@/lib/transfer/into-question";
import classes from "./into.module.css";
import { DescriptionLink } from "./description-link";
import { IntoReportView } from "./into-report-view";
import { Losses } from "./losses";

const states: Readonly<Record<BroughtInView["state"], string>> = {
  here: "",
  gone: "It was taken back.",
  nothing: "All of it was here already; nothing was added.",
};

/** The projects that were brought into this one, with their reports, and the way to take each back. */
export function BroughtInList({ projectId }: { projectId: string }) {
  const { data: list = [] } = useQuery(api.transfer.listBroughtIn.queryOptions({ input: { projectId } }));
  if (list.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="brought-in">
      <h2 id="brought-in" className={classes.head}>
        Brought in so far
      </h2>
      <ul className={classes.list}>
        {list.map((each) => (
          <BroughtIn key={each.id} projectId={projectId} brought={each} />
        ))}
      </ul>
    </section>
  );
}

function BroughtIn({ projectId, brought }: { projectId: string; brought: BroughtInView }) {
  const { id, fileName, createdAt, by, report, state } = brought;
  const queries = useQueryClient();
  const takeBack = useMutation(
    api.transfer.takeBackInto.mutationOptions({
      onSuccess: ({ gone, stays }) => {
        if (stays.length === 0) notifyDone(`Took back “${fileName}”: ${countOf(gone, "change")}.`);
        else
          modals.open({
            title: `Took back “${fileName}”, but for what others built on`,
            children: <Losses losses={stays} />,
            closeButtonProps: { "aria-label": "Close" },
          });
      },
      onError: (error) => notifyError(error),
      onSettled: () => queries.invalidateQueries(),
    }),
  );
  const ask = () =>
    modals.openConfirmModal({
      title: `Take back “${fileName}”?`,
      children:
        "The codes, documents, codings, cases, memos and sets that it made go. What people have changed or built on since stays, and you will be told of it. Undo brings it back.",
      labels: { confirm: "Take it back", cancel: "Cancel" },
      confirmProps: { color: "red" },
      onConfirm: () => takeBack.mutate({ projectId, id }),
    });
  return (
    <li className={classes.card}>
      <h3>{fileName}</h3>
      <p className={classes.quiet}>
        {formatDay(new Date(createdAt))}
        {by !== "" && `, by ${by}`}. {states[state]}
      </p>
      <details className={classes.kind}>
        <summary>What came and what did not</summary>
        <IntoReportView report={report} over />
        <DescriptionLink projectId={projectId} broughtInId={id} />
      </details>
      {state === "here" && (
        <Group justify="flex-end">
          <Button variant="default" loading={takeBack.isPending} onClick={ask}>
            Take this import back
          </Button>
        </Group>
      )}
    </li>
  );
}
