"use client";

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { PointedLink } from "@/components/shell/pointed-link";
import { useState } from "react";
import { Page } from "@/components/shell/page";
import { api } from "@/lib/api/client";
import type { TableSummaryView } from "@/lib/tables/table-view";
import { NoTables } from "./no-tables";
import { RenameDialog } from "./rename-dialog";
import classes from "./table-list.module.css";
import { TableMenu } from "./table-menu";
import { TableTabs } from "./table-tabs";
import { useTableActions } from "./use-table-actions";

interface Props {
  projectId: string;
  canEdit: boolean;
  initial: TableSummaryView[];
}

const dayOf = (date: Date) =>
  date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** The project's finding tables: open, make, rename, copy, delete. */
export function TableList({ projectId, canEdit, initial }: Props) {
  const { data: tables } = useQuery({
    ...api.tables.list.queryOptions({ input: { projectId } }),
    initialData: initial,
  });
  const [renamed, setRenamed] = useState<TableSummaryView | null>(null);
  const actions = useTableActions(projectId);
  const address = `/projects/${projectId}/tables`;
  return (
    <Page
      title="Finding tables"
      tools={
        canEdit &&
        tables.length > 0 && (
          <Button component={Link} href={`${address}/new`} leftSection={<IconPlus size={16} aria-hidden />}>
            New table
          </Button>
        )
      }
    >
      <TableTabs projectId={projectId} shown="tables" />
      {tables.length === 0 ? (
        <NoTables newAddress={canEdit ? `${address}/new` : null} />
      ) : (
        <ul className={classes.list}>
          {tables.map((table) => (
            <li key={table.id} className={classes.item}>
              <div className={classes.about}>
                <PointedLink href={`${address}/${table.id}`} className={classes.name}>
                  {table.name}
                </PointedLink>
                {table.caption && <p className={classes.caption}>{table.caption}</p>}
              </div>
              <time className={classes.date} dateTime={table.updatedAt.toISOString()}>
                {dayOf(table.updatedAt)}
              </time>
              {canEdit && (
                <div className={classes.menu}>
                  <TableMenu
                    name={table.name}
                    onRename={() => setRenamed(table)}
                    onDuplicate={() => void actions.duplicate(table.id)}
                    onDelete={() => void actions.remove(table.id)}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {renamed && (
        <RenameDialog
          initial={renamed}
          onClose={() => setRenamed(null)}
          onSave={(name, caption) => actions.rename(renamed.id, name, caption)}
        />
      )}
    </Page>
  );
}
