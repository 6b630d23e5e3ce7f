"use client";

import {
  ActionIcon,
  Alert,
  Badge,
  Button,
  Group,
  Loader,
  Table,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
  Text,
  VisuallyHidden,
} from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconDownload, IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { ScrollPanel } from "@/components/team/scroll-panel";
import { api, client } from "@/lib/api/client";
import type { BackupsView } from "@/lib/backups/backup-view";
import { sizeOf } from "@/lib/documents/accepted-files";
import { formatDay } from "@/lib/shared/format-day";

/** Milliseconds between two looks while one is made. */
const lookEvery = 1_500;

const clock = (moment: Date): string => `${formatDay(moment)}, ${moment.toISOString().slice(11, 16)} UTC`;

/** The installation's backups: make one, load one, remove one; and how one is restored. */
export function Backups({ initial }: { initial: BackupsView }) {
  const queries = useQueryClient();
  const { data } = useQuery({
    ...api.backups.list.queryOptions(),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data?.making ? lookEvery : false),
  });
  const refresh = () => queries.invalidateQueries({ queryKey: api.backups.list.key() });
  const make = async () => {
    try {
      await client.backups.make();
    } catch (error) {
      notifyError(error, "No backup was begun");
    }
    await refresh();
  };
  const remove = (name: string) =>
    modals.openConfirmModal({
      title: "Remove this backup?",
      children: `${name} is deleted from the server for good. The installation itself stays as it is.`,
      labels: { confirm: "Remove", cancel: "Cancel" },
      confirmProps: { color: "red" },
      onConfirm: () =>
        void client.backups
          .remove({ name })
          .then(() => notifyDone("Removed."))
          .catch((error: unknown) => notifyError(error, "The backup is still there"))
          .then(refresh),
    });
  return (
    <>
      <Group mb="sm">
        <Button onClick={() => void make()} disabled={data.making}>
          Make a backup now
        </Button>
        <Text role="status" size="sm" component="div">
          {data.making && (
            <Group gap="xs">
              <Loader size="xs" aria-hidden />
              Everything is read, written and tried out. On the embedded database, others wait for some
              seconds.
            </Group>
          )}
        </Text>
      </Group>
      {data.problem !== null && (
        <Alert color="red" mb="sm" title="The backup was not made">
          {data.problem}
        </Alert>
      )}
      <BackupTable files={data.files} onRemove={remove} />
      <Text size="sm" mt="sm" c="var(--quiet)" maw="75ch">
        Load one and keep it in another place: a disk that fails takes both. To restore, stop Excerpta and run{" "}
        <code>npm run restore -- FILE</code>; it also moves an installation to another machine or database.
        The installation’s secrets are not in these files; <code>npm run backup -- --with-secrets</code> takes
        them along, in a file that is not listed here.
      </Text>
    </>
  );
}

interface TableProps {
  files: BackupsView["files"];
  onRemove: (name: string) => void;
}

function BackupTable({ files, onRemove }: TableProps) {
  if (files.length === 0)
    return <Text size="sm">There is none yet. The first is made tonight after three, or now.</Text>;
  return (
    <ScrollPanel label="Backups">
      <Table verticalSpacing="xs">
        <TableThead>
          <TableTr>
            <TableTh scope="col">Made</TableTh>
            <TableTh scope="col">File</TableTh>
            <TableTh scope="col">Size</TableTh>
            <TableTh scope="col">
              <VisuallyHidden>What can be done</VisuallyHidden>
            </TableTh>
          </TableTr>
        </TableThead>
        <TableTbody>
          {files.map(({ name, nightly, byteSize, madeAt }) => (
            <TableTr key={name}>
              <TableTh scope="row" fw={500}>
                {clock(madeAt)}{" "}
                {nightly && (
                  <Badge variant="light" size="sm" tt="none">
                    Nightly
                  </Badge>
                )}
              </TableTh>
              <TableTd>{name}</TableTd>
              <TableTd>{sizeOf(byteSize)}</TableTd>
              <TableTd>
                <Group gap={4} justify="flex-end" wrap="nowrap">
                  <ActionIcon
                    component="a"
                    href={`/api/admin/backups/${name}`}
                    download
                    variant="subtle"
                    aria-label={`Load ${name}`}
                  >
                    <IconDownload size={18} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    aria-label={`Remove ${name}`}
                    onClick={() => onRemove(name)}
                  >
                    <IconTrash size={18} />
                  </ActionIcon>
                </Group>
              </TableTd>
            </TableTr>
          ))}
        </TableTbody>
      </Table>
    </ScrollPanel>
  );
}
