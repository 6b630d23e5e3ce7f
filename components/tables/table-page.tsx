"use client";

import { Button, Switch } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ExportMenu } from "@/components/excerpts/export-menu";
import type { Standing } from "@/lib/projects/permissions";
import type { BuiltTableView, TableView as SavedTable } from "@/lib/tables/table-view";
import { useCellMemos } from "./cell-memos";
import { MissingCodes } from "./missing-codes";
import { RenameDialog } from "./rename-dialog";
import { TableMenu } from "./table-menu";
import classes from "./table-page.module.css";
import { TableView } from "./table-view";
import { useKeptScroll } from "./use-kept-scroll";
import { useTable } from "./use-table";
import { useTableActions } from "./use-table-actions";

interface Props {
  projectId: string;
  member: { readonly userId: string; readonly standing: Standing };
  canEdit: boolean;
  initialTable: SavedTable;
  initialBuilt: BuiltTableView;
}

/** One saved finding table as it stands now. */
export function TablePage({ projectId, member, canEdit, initialTable, initialBuilt }: Props) {
  const router = useRouter();
  const scroller = useRef<HTMLDivElement>(null);
  const [withPlaces, setWithPlaces] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const { table, built, saveNote } = useTable(projectId, initialTable, initialBuilt);
  const actions = useTableActions(projectId);
  const address = `/projects/${projectId}/tables`;
  useKeptScroll(scroller, table.id);
  const memos = useCellMemos({ projectId, tableId: table.id, member });
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
            memoButton={memos.button}
            onNote={canEdit ? (...note) => void saveNote(...note) : undefined}
          />
        )}
      </div>
      {memos.drawer}
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
