"use client";

import { ActionIcon, Button, Group, NativeSelect, Skeleton, Tooltip } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconRestore, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { ExportMenu } from "@/components/excerpts/export-menu";
import { api } from "@/lib/api/client";
import { formatDay } from "@/lib/shared/format-day";
import { compareVersions } from "@/lib/tables/frozen-table";
import type { VersionView } from "@/lib/tables/server/versions";
import classes from "./table-page.module.css";
import { useTableActions } from "./use-table-actions";
import { VersionComparison } from "./version-comparison";

interface Props {
  projectId: string;
  table: { readonly id: string; readonly name: string };
  canEdit: boolean;
  initial: VersionView[];
}

/** The versions of a finding table: what was kept, and what has changed since, cell by cell. */
export function VersionsPage({ projectId, table, canEdit, initial }: Props) {
  const tableId = table.id;
  const { data: versions } = useQuery({
    ...api.tables.listVersions.queryOptions({ input: { projectId, tableId } }),
    initialData: initial,
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const [withEvidence, setWithEvidence] = useState(false);
  const [against, setAgainst] = useState<string | null>(null);
  const before = versions.find(({ id }) => id === chosen) ?? versions[0];
  const after = versions.find(({ id }) => id === against && id !== before?.id) ?? null;
  const actions = useTableActions(projectId);
  const restore = ({ id, name }: VersionView) =>
    modals.openConfirmModal({
      title: `Restore “${name}”?`,
      children:
        "The table gets the definition, the caption and the written findings of this version. What was written since is replaced; undo brings it back. Excerpts and counts follow from what is coded now.",
      labels: { confirm: "Restore", cancel: "Cancel" },
      onConfirm: () => void actions.restoreVersion(tableId, id),
    });
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div className={classes.heading}>
          <Link href={`/projects/${projectId}/tables/${tableId}`} className={classes.back}>
            {table.name}
          </Link>
          <h1 className={classes.title}>Versions</h1>
        </div>
        {before && (
          <div className={classes.tools}>
            <ExportMenu
              hrefOf={(format) =>
                `/api/projects/${projectId}/tables/${tableId}/export?format=${format}&version=${before.id}${withEvidence ? "&evidence=1" : ""}`
              }
              choice={
                before.withEvidence
                  ? {
                      label: "With the evidence of each cell",
                      checked: withEvidence,
                      onChange: setWithEvidence,
                    }
                  : undefined
              }
            />
            {canEdit && (
              <>
                <Button
                  variant="default"
                  leftSection={<IconRestore size={16} aria-hidden />}
                  onClick={() => restore(before)}
                >
                  Restore
                </Button>
                <Tooltip label="Delete this version">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="lg"
                    aria-label={`Delete the version “${before.name}”`}
                    onClick={() => void actions.removeVersion(tableId, before.id)}
                  >
                    <IconTrash size={18} />
                  </ActionIcon>
                </Tooltip>
              </>
            )}
          </div>
        )}
      </header>
      {before ? (
        <>
          <Group gap="md" px={32} pb={12} align="flex-end">
            <NativeSelect
              label="Version"
              data={versions.map((each) => ({ value: each.id, label: sayVersion(each) }))}
              value={before.id}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
            <NativeSelect
              label="Compared with"
              data={[
                { value: "", label: "The table as it stands now" },
                ...versions
                  .filter(({ id }) => id !== before.id)
                  .map((each) => ({ value: each.id, label: sayVersion(each) })),
              ]}
              value={after?.id ?? ""}
              onChange={(event) => setAgainst(event.currentTarget.value || null)}
            />
          </Group>
          <Comparison projectId={projectId} tableId={tableId} before={before.id} after={after?.id ?? null} />
        </>
      ) : (
        <p className={classes.nothing}>
          No version has been kept yet. “Keep a version” in the table’s menu keeps it as it stands, so that
          you can cite it, and see later which cells have changed.
        </p>
      )}
    </div>
  );
}

const sayVersion = ({ name, createdAt, author }: VersionView): string =>
  `${name} · ${formatDay(createdAt)}${author ? ` · ${author}` : ""}`;

interface ComparisonProps {
  projectId: string;
  tableId: string;
  before: string;
  /** Null for the table as it stands now. */
  after: string | null;
}

function Comparison({ projectId, tableId, before, after }: ComparisonProps) {
  const frozen = (versionId: string | null) =>
    api.tables.getFrozen.queryOptions({ input: { projectId, tableId, versionId } });
  const [one, other] = [useQuery(frozen(before)), useQuery(frozen(after))];
  const error = one.error ?? other.error;
  if (error) return <p className={classes.nothing}>The version could not be read: {error.message}</p>;
  if (!one.data || !other.data)
    return <Skeleton height={200} mx={32} role="status" aria-label="Reading the versions" />;
  return (
    <VersionComparison
      compared={compareVersions(one.data, other.data)}
      rowHeading={other.data.sheet.columns[0]!.heading}
    />
  );
}
