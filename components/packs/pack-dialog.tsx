"use client";

import { Button, Group, List, Loader, Modal, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ProblemAlert } from "@/components/accounts/problem-alert";
import { problemOf } from "@/components/shell/problem-of";
import { api } from "@/lib/api/client";
import type { PackView } from "@/lib/packs/study-view";
import { citePaper } from "./cite-paper";

/** Makes a project from a study that somebody else coded. */
export function PackDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const packs = useQuery(api.packs.list.queryOptions());
  const { mutate, isPending, isSuccess, error } = useMutation(
    api.packs.create.mutationOptions({ onSuccess: ({ id }) => router.push(`/projects/${id}/documents`) }),
  );
  const problem = error ?? packs.error;
  return (
    <Modal opened onClose={onClose} title="New project from a study pack" size="lg">
      <Stack gap="md">
        <Text size="sm">
          A study pack is the work on a study without its papers: codebook, codings, finding tables. You add
          the papers yourself; they are recognised by what they say, and everything is put in its place.
        </Text>
        <ProblemAlert problem={problem === null ? null : problemOf(problem)} />
        {packs.isPending && <Loader size="sm" role="status" aria-label="Looking for study packs" />}
        {packs.data?.map((pack) => (
          <Pack
            key={pack.id}
            pack={pack}
            making={isPending || isSuccess}
            onMake={() => mutate({ packId: pack.id })}
          />
        ))}
      </Stack>
    </Modal>
  );
}

const Pack = ({ pack, making, onMake }: { pack: PackView; making: boolean; onMake: () => void }) => (
  <section aria-label={pack.name}>
    <Title order={3} size="h4">
      {pack.name}
    </Title>
    <Text size="sm" c="dimmed" my={6}>
      {pack.description}
    </Text>
    <Text size="sm">You will be asked for:</Text>
    <List size="sm" mb="sm">
      {pack.papers.map((paper) => (
        <List.Item key={paper.title}>{citePaper(paper)}</List.Item>
      ))}
    </List>
    <Group justify="flex-end">
      <Button onClick={onMake} loading={making}>
        Make the project
      </Button>
    </Group>
  </section>
);
