"use client";

import { Button, Switch } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { ExportMenu } from "@/components/excerpts/export-menu";
import type { Standing } from "@/lib/projects/permissions";
import { isOfCodes } from "@/lib/tables/axis";
import { showsExcerpts } from "@/lib/tables/finding-table";
import type { BuiltTableView, TableView as SavedTable } from "@/lib/tables/table-view";
import { ArrangeBar } from "./arrange-bar";
import { useCellMemos } from "./cell-memos";
import { ExcerptsMissing } from "./excerpts-missing";
import { KeptAside } from "./kept-aside";
import { MissingCodes } from "./missing-codes";
import { RenameDialog } from "./rename-dialog";
import { TableMenu } from "./table-menu";
import classes from "./table-page.module.css";
import { TableView, mergedIn } from "./table-view";
import { StaleBar } from "./stale-bar";
import { useArrange } from "./use-arrange";
import { useCells } from "./use-cells";
import { useKeptScroll } from "./use-kept-scroll";
import { useSavedCells } from "./use-saved-cells";
import { useRowWindow } from "./use-row-window";
import { useShownExcerpts } from "./use-shown-excerpts";
import { useTable } from "./use-table";
import { VersionDialog } from "./version-dialog";
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
  const [withEvidence, setWithEvidence] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const [arranges, setArranges] = useState(false);
  const { table, built, saveNote, change } = useTable(projectId, initialTable, initialBuilt);
  const merged = useMemo(() => mergedIn(built, table.spec), [built, table.spec]);
  const { rowWindow, focusIn } = useRowWindow(built, merged, scroller);
  const { shown, failed, again } = useShownExcerpts(projectId, built, rowWindow);
  const { arranging, ...arranged } = useArrange(built, table.spec, change);
  const actions = useTableActions(projectId);
  const address = `/projects/${projectId}/tables`;
  useKeptScroll(scroller, table.id);
  const memos = useCellMemos({ projectId, tableId: table.id, member });
  const cells = useCells(projectId, table.id);
  const { saved, dialogs } = useSavedCells({ projectId, table, built, cells, canEdit });
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
          {built.columns.some(({ spec }) => showsExcerpts(spec)) && (
            <Switch
              label="Places"
              title="Name document and page under each excerpt"
              checked={withPlaces}
              onChange={(event) => setWithPlaces(event.currentTarget.checked)}
            />
          )}
          <Button component={Link} variant="default" href={`${address}/${table.id}/versions`}>
            Versions
          </Button>
          <ExportMenu
            hrefOf={(format) =>
              `/api/projects/${projectId}/tables/${table.id}/export?format=${format}${withPlaces ? "&places=1" : ""}${withEvidence ? "&evidence=1" : ""}`
            }
            choice={{
              label: "With the evidence of each cell",
              checked: withEvidence,
              onChange: setWithEvidence,
            }}
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
                onArrange={() => setArranges(true)}
                onRename={() => setRenaming(true)}
                onDuplicate={() => void actions.duplicate(table.id)}
                onKeep={() => setKeeping(true)}
                onDelete={() => void remove()}
              />
            </>
          )}
        </div>
      </header>
      <StaleBar table={built} cells={cells} canEdit={canEdit} focusIn={focusIn} />
      {arranges && <ArrangeBar {...arranged} onDone={() => setArranges(false)} />}
      {built.missingCount > 0 && <MissingCodes count={built.missingCount} />}
      {failed && <ExcerptsMissing onRetry={again} />}
      <KeptAside projectId={projectId} table={built} notes={table.spec.notes} cells={cells} />
      <div ref={scroller} className={classes.scroller} role="region" aria-label={table.name} tabIndex={0}>
        {built.rows.length === 0 ? (
          <p className={classes.nothing}>
            {isOfCodes(table.spec.rows)
              ? "The table has no rows: the code it takes them from has no sub-codes now. Give it some, or edit the table."
              : "The table has no rows: the project has nothing now that they stand for. Edit the table to choose others."}
          </p>
        ) : (
          <TableView
            projectId={projectId}
            name={table.name}
            spec={table.spec}
            table={shown}
            withPlaces={withPlaces}
            arranging={arranges ? arranging : undefined}
            rowWindow={rowWindow}
            merged={merged}
            saved={{ ...saved, memoButton: memos.button }}
            onNote={canEdit ? (...note) => void saveNote(...note) : undefined}
          />
        )}
        {table.spec.remark && <p className={classes.remark}>{table.spec.remark}</p>}
      </div>
      {memos.drawer}
      {dialogs}
      {keeping && (
        <VersionDialog onClose={() => setKeeping(false)} onSave={(name) => actions.freeze(table.id, name)} />
      )}
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
