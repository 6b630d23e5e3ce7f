"use client";

import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { notifyError } from "@/components/shell/notify";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import { runInOrder } from "@/components/shell/run-in-order";
import { useHistory } from "@/components/shell/use-history";
import { api, client } from "@/lib/api/client";
import type { CaseView } from "@/lib/cases/case-view";
import type { CaseDetails, LinkCaseInput } from "@/lib/cases/schema";
import { describeGoing } from "@/lib/shared/describe-going";

/** The cases as the server has them, and what changes them; deleting asks first. */
export function useCases(projectId: string, initial: CaseView[]) {
  const queries = useQueryClient();
  const { undo } = useHistory(projectId);
  const { data: cases } = useQuery({
    ...api.cases.list.queryOptions({ input: { projectId } }),
    initialData: initial,
  });
  /** Runs one command and offers to take it back; rejects with the sentence to show. */
  const run = async (work: () => Promise<{ event: { summary: string } | null }>) => {
    const { event } = await runInOrder(queries, projectId, work);
    await queries.invalidateQueries({ queryKey: api.cases.key() });
    if (event) notifyUndoable(`You ${event.summary}`, undo);
  };
  const runAndTell = (work: () => Promise<{ event: { summary: string } | null }>) =>
    run(work).catch((error: unknown) => notifyError(error));

  const save = (id: string | null, details: CaseDetails) =>
    run(() =>
      id === null
        ? client.cases.create({ projectId, id: crypto.randomUUID(), ...details })
        : client.cases.edit({ projectId, id, ...details }),
    );
  const link = (input: Omit<LinkCaseInput, "projectId">) =>
    runAndTell(() => client.cases.link({ projectId, ...input }));
  const unlink = (id: string) => runAndTell(() => client.cases.unlink({ projectId, id }));
  const confirmDelete = (each: CaseView) =>
    modals.openConfirmModal({
      title: `Delete the case “${each.name}”?`,
      children: <Text size="sm">{describeLoss(each)}</Text>,
      labels: { confirm: "Delete case", cancel: "Keep it" },
      confirmProps: { color: "red" },
      onConfirm: () => void runAndTell(() => client.cases.remove({ projectId, id: each.id })),
    });
  return { cases, save, link, unlink, confirmDelete };
}

function describeLoss({ attributes, links }: CaseView): string {
  const goes = describeGoing([
    [Object.keys(attributes).length, "attribute"],
    [links.length, "link"],
  ]);
  return `${goes || "It has no attributes and no links"}. Documents and codings stay. Undo brings it back.`;
}
