"use client";

import { Button, Group, TextInput, Textarea } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { usePageRefresh } from "@/components/shell/page-refresh";
import { type FormEvent, useState } from "react";
import { useCodebook } from "@/components/codebook/use-codebook";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { useLeaveWarning } from "@/components/shell/use-leave-warning";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import { api, client } from "@/lib/api/client";
import type { CodeView } from "@/lib/codebook/server/queries";
import { isOfCodes } from "@/lib/tables/axis";
import { EMPTY_SPEC, describeGap } from "@/lib/tables/edit-spec";
import type { TableView } from "@/lib/tables/table-view";
import { ColumnsSection } from "./columns-section";
import { RowsSection } from "./rows-section";
import { MatchSection, ScopeSection } from "./scope-sections";
import classes from "./table-editor.module.css";
import { TablePreview } from "./table-preview";

interface Props {
  projectId: string;
  initialCodes: readonly CodeView[];
  filters: FiltersView;
  /** Null makes a new table. */
  table: TableView | null;
}

const LOST = "What you changed in this table will be lost.";

/** Makes or changes a finding table, step by step, with the table itself beside it. */
export function TableEditor({ projectId, initialCodes, filters, table }: Props) {
  const { tree } = useCodebook(projectId, initialCodes);
  const router = useRouter();
  const [name, setName] = useState(table?.name ?? "");
  const [caption, setCaption] = useState(table?.caption ?? "");
  const [spec, setSpec] = useState(table?.spec ?? EMPTY_SPEC);
  const dirty =
    JSON.stringify([name, caption, spec]) !==
    JSON.stringify([table?.name ?? "", table?.caption ?? "", table?.spec ?? EMPTY_SPEC]);
  const { saving, save } = useSave(projectId, table);
  useLeaveWarning(dirty && !saving, LOST);
  const gap = describeGap(spec);
  const home = `/projects/${projectId}/tables${table ? `/${table.id}` : ""}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save({ name, caption, spec });
  };
  const cancel = () => {
    if (!dirty) return router.push(home);
    modals.openConfirmModal({
      title: "Leave without saving?",
      children: LOST,
      labels: { confirm: "Leave", cancel: "Stay" },
      confirmProps: { color: "red" },
      onConfirm: () => router.push(home),
    });
  };
  return (
    <div className={classes.page}>
      <form className={classes.form} onSubmit={submit}>
        <h1 className={classes.title}>{table ? "Edit the finding table" : "New finding table"}</h1>
        <TextInput
          label="Name"
          placeholder="Findings by sector"
          required
          maxLength={200}
          autoFocus={!table}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label="Caption"
          autosize
          minRows={1}
          maxRows={5}
          maxLength={2_000}
          value={caption}
          onChange={(event) => setCaption(event.currentTarget.value)}
        />
        <RowsSection tree={tree} filters={filters} spec={spec} onChange={setSpec} />
        <ColumnsSection tree={tree} filters={filters} spec={spec} onChange={setSpec} />
        {isOfCodes(spec.rows) && <MatchSection spec={spec} onChange={setSpec} />}
        <ScopeSection step={isOfCodes(spec.rows) ? 4 : 3} spec={spec} filters={filters} onChange={setSpec} />
        <Textarea
          label="Note below the table"
          description="Also in exports: abbreviations, what was left out, how numbers were made."
          autosize
          minRows={1}
          maxRows={8}
          maxLength={2_000}
          value={spec.remark ?? ""}
          onChange={(event) => setSpec({ ...spec, remark: event.currentTarget.value || undefined })}
        />
        <Group className={classes.actions} justify="flex-end" gap="sm">
          <Button variant="default" onClick={cancel}>
            Cancel
          </Button>
          <Button type="submit" loading={saving} disabled={name.trim() === "" || gap !== null}>
            {table ? "Save" : "Create table"}
          </Button>
        </Group>
      </form>
      <TablePreview projectId={projectId} name={name} spec={spec} />
    </div>
  );
}

/** Saves under what the copy was based on, and goes on to the table. */
function useSave(projectId: string, table: TableView | null) {
  const queries = useQueryClient();
  const router = useRouter();
  const refreshPage = usePageRefresh();
  const [saving, setSaving] = useState(false);
  const save = async (values: Pick<TableView, "name" | "caption" | "spec">) => {
    setSaving(true);
    const tableId = table?.id ?? crypto.randomUUID();
    try {
      if (table) await client.tables.edit({ projectId, tableId, ...values, basedOn: table.updatedAt });
      else await client.tables.create({ projectId, tableId, ...values });
      await queries.invalidateQueries({ queryKey: api.tables.key() });
      notifyDone(table ? "Saved." : `Created “${values.name.trim()}”.`);
      router.push(`/projects/${projectId}/tables/${tableId}`);
      refreshPage();
    } catch (error) {
      notifyError(error, "The table was not saved");
      setSaving(false);
    }
  };
  return { saving, save };
}
