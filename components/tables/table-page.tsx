"use client";

import { Alert, Button, Switch } from "@mantine/core";
import { IconAlertTriangle, IconPencil } from "@tabler/icons-react";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ExportMenu } from "@/components/excerpts/export-menu";
import { notifyError } from "@/components/shell/notify";
import { api, client } from "@/lib/api/client";
import { countOf } from "@/lib/shared/count-of";
import { setNote } from "@/lib/tables/edit-spec";
import type { BuiltTableView, TableView as SavedTable } from "@/lib/tables/table-view";
import { RenameDialog } from "./rename-dialog";
import { TableMenu } from "./table-menu";
import classes from "./table-page.module.css";
import { TableView } from "./table-view";
import { useKeptScroll } from "./use-kept-scroll";
import { useTableActions } from "./use-table-actions";

interface Props {
  projectId: string;
  canEdit: boolean;
  initialTable: SavedTable;
  initialBuilt: BuiltTableView;
}

/** One saved finding table as it stands now. */
export function TablePage({ projectId, canEdit, initialTable, initialBuilt }: Props) {
  const router = useRouter();
  const scroller = useRef<HTMLDivElement>(null);
  const [withPlaces, setWithPlaces] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const { table, built, saveNote } = useTable(projectId, initialTable, initialBuilt);
  const actions = useTableActions(projectId);
  const address = `/projects/${projectId}/tables`;
  useKeptScroll(scroller, table.id);
  const remove = async () => {
    if (await actions.remove(table.id)) router.push(address);
  };
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div className={classes.heading}>
          <Link href={address} className={classes.back}>
            Finding tables
          </Link>
          <h1 className={classes.title}>{table.name}</h1>
          {table.caption && <p className={classes.caption}>{table.caption}</p>}
        </div>
        <div className={classes.tools}>
          {showsExcerpts(built) && (
            <Switch
              label="Places"
              title="Name document and page under each excerpt"
              checked={withPlaces}
              onChange={(event) => setWithPlaces(event.currentTarget.checked)}
            />
          )}
          <ExportMenu
            hrefOf={(format) =>
              `/api/projects/${projectId}/tables/${table.id}/export?format=${format}${withPlaces ? "&places=1" : ""}`
            }
          />
          {canEdit && (
            <>
              <Button
                component={Link}
                href={`${address}/${table.id}/edit`}
                leftSection={<IconPencil size={16} aria-hidden />}
              >
                Edit
              </Button>
              <TableMenu
                name={table.name}
                onRename={() => setRenaming(true)}
                onDuplicate={() => void actions.duplicate(table.id)}
                onDelete={() => void remove()}
              />
            </>
          )}
        </div>
      </header>
      {built.missingCount > 0 && <MissingCodes count={built.missingCount} />}
      <div ref={scroller} className={classes.scroller} role="region" aria-label={table.name} tabIndex={0}>
        {built.rows.length === 0 ? (
          <p className={classes.nothing}>
            The table has no rows: the code it takes them from has no sub-codes now. Give it some, or edit the
            table.
          </p>
        ) : (
          <TableView
            projectId={projectId}
            name={table.name}
            spec={table.spec}
            table={built}
            withPlaces={withPlaces}
            onNote={canEdit ? (...note) => void saveNote(...note) : undefined}
          />
        )}
      </div>
      {renaming && (
        <RenameDialog
          initial={table}
          onClose={() => setRenaming(false)}
          onSave={(name, caption) => actions.rename(table.id, name, caption)}
        />
      )}
    </div>
  );
}

const showsExcerpts = ({ columns }: BuiltTableView): boolean =>
  columns.some(({ spec }) => spec.kind === "facet" && spec.show === "excerpts");

function useTable(projectId: string, initialTable: SavedTable, initialBuilt: BuiltTableView) {
  const queries = useQueryClient();
  const saved = api.tables.get.queryOptions({ input: { projectId, tableId: initialTable.id } });
  const { data: table } = useQuery({ ...saved, initialData: initialTable });
  // Notes stand in the definition alone: without them the same cells are not asked for again.
  const asked = { ...table.spec, notes: [] };
  const same = JSON.stringify(asked) === JSON.stringify({ ...initialTable.spec, notes: [] });
  const { data: built = initialBuilt } = useQuery({
    ...api.tables.build.queryOptions({ input: { projectId, spec: asked } }),
    placeholderData: keepPreviousData,
    ...(same ? { initialData: initialBuilt } : {}),
  });
  const saveNote = async (rowId: string, columnId: string, text: string) => {
    const spec = setNote(table.spec, rowId, columnId, text);
    queries.setQueryData(saved.queryKey, { ...table, spec });
    try {
      const { result } = await client.tables.edit({
        projectId,
        tableId: table.id,
        spec,
        basedOn: table.updatedAt,
      });
      queries.setQueryData(saved.queryKey, { ...table, spec, updatedAt: result.updatedAt });
    } catch (error) {
      notifyError(error, "The note was not saved");
      await queries.invalidateQueries({ queryKey: saved.queryKey });
    }
  };
  return { table, built, saveNote };
}

/** Says that rows or columns are left out, and why. */
export function MissingCodes({ count }: { count: number }) {
  return (
    <Alert color="yellow" icon={<IconAlertTriangle size={18} />} className={classes.missing}>
      {countOf(count, "code")} of this table {count === 1 ? "is" : "are"} no longer in the codebook. What{" "}
      {count === 1 ? "it" : "they"} stood for is left out. Edit the table to choose other codes, or bring them
      back with Undo.
    </Alert>
  );
}
