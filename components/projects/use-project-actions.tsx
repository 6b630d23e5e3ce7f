"use client";

import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { api, client } from "@/lib/api/client";
import type { ProjectListItem } from "@/lib/projects/server/list-projects";
import { countOf } from "@/lib/shared/count-of";
import { describeGoing } from "@/lib/shared/describe-going";

/** Opening the sample, and the two actions on a project that ask first, naming what will be lost. */
export function useProjectActions() {
  const router = useRouter();
  const queries = useQueryClient();
  const [opening, setOpening] = useState(false);

  const openSample = async () => {
    setOpening(true);
    try {
      const { id } = await client.projects.openSample();
      router.push(`/projects/${id}`);
    } catch (error) {
      notifyError(error, "The sample project could not be opened");
      setOpening(false);
    }
  };
  const run = async (work: Promise<unknown>, done: string) => {
    try {
      await work;
      notifyDone(done);
    } catch (error) {
      notifyError(error);
    }
    await queries.invalidateQueries({ queryKey: api.projects.key() });
  };
  const confirmDelete = ({ id, name, documents, codings, members }: ProjectListItem) =>
    modals.openConfirmModal({
      title: `Delete ${name}?`,
      children: (
        <Text size="sm">
          {describeGoing(
            [
              [documents, "document"],
              [codings, "coding"],
            ],
            ["codebook", "memos", "tables"],
          )}
          {members > 1 ? `, for all ${countOf(members, "member")}` : ""}. This cannot be undone.
        </Text>
      ),
      labels: { confirm: "Delete project", cancel: "Keep it" },
      confirmProps: { color: "red" },
      onConfirm: () => void run(client.projects.delete({ projectId: id }), `Deleted ${name}.`),
    });
  const confirmReset = ({ id, name, documents, codings }: ProjectListItem) =>
    modals.openConfirmModal({
      title: `Reset ${name}?`,
      children: (
        <Text size="sm">
          Everything changed here is lost: what it holds now ({countOf(documents, "document")},{" "}
          {countOf(codings, "coding")}, codebook, memos, tables) is replaced by the sample as it came. Members
          stay. This cannot be undone.
        </Text>
      ),
      labels: { confirm: "Reset to first state", cancel: "Keep it" },
      confirmProps: { color: "red" },
      onConfirm: () =>
        void run(client.projects.resetSample({ projectId: id }), "The sample is back in its first state."),
    });
  return { opening, openSample: () => void openSample(), confirmDelete, confirmReset };
}
