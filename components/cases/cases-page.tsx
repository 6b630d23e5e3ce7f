"use client";

import { Button, Group } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { AttributeTools } from "@/components/attributes/attribute-tools";
import { MemoDrawer } from "@/components/memos/memo-drawer";
import { FilterBar } from "@/components/shell/filter-bar";
import { Page } from "@/components/shell/page";
import type { CaseView } from "@/lib/cases/case-view";
import { type CaseOrder, attributeNamesOf, filterCases, sortCases } from "@/lib/cases/sort-cases";
import type { Standing } from "@/lib/projects/permissions";
import { CaseDialog } from "./case-dialog";
import { CaseTable } from "./case-table";
import { LinksDialog } from "./links-dialog";
import { NoCases } from "./no-cases";
import { useCases } from "./use-cases";

interface Props {
  projectId: string;
  member: { readonly userId: string; readonly standing: Standing };
  canWrite: boolean;
  initial: CaseView[];
}

type Open = { dialog: "new" } | { dialog: "edit" | "links" | "memos"; id: string };

/** The project's cases: who or what the study compares, and what belongs to each. */
export function CasesPage({ projectId, member, canWrite, initial }: Props) {
  const { cases, save, link, unlink, confirmDelete } = useCases(projectId, initial);
  const [words, setWords] = useState("");
  const [order, setOrder] = useState<CaseOrder>({ by: "name", descending: false });
  const [open, setOpen] = useState<Open | null>(null);
  const shown = sortCases(filterCases(cases, words), order);
  const attributeNames = attributeNamesOf(cases);
  const chosen = open && "id" in open ? cases.find(({ id }) => id === open.id) : undefined;
  const close = () => setOpen(null);
  const begin = () => setOpen({ dialog: "new" });
  return (
    <Page
      title="Cases"
      tools={
        canWrite && (
          <Group gap="xs">
            <AttributeTools
              projectId={projectId}
              of="cases"
              things={cases.map(({ id, name }) => ({ id, names: [name] }))}
              attributeNames={attributeNames}
            />
            {cases.length > 0 && (
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={begin}>
                Add case
              </Button>
            )}
          </Group>
        )
      }
    >
      {cases.length === 0 && <NoCases onAdd={canWrite ? begin : null} />}
      {cases.length > 0 && (
        <FilterBar
          of="case"
          label="Search cases"
          placeholder="Search by name, attribute or document"
          words={words}
          onWords={setWords}
          shown={shown.length}
          total={cases.length}
        />
      )}
      {shown.length > 0 && (
        <CaseTable
          projectId={projectId}
          cases={shown}
          attributeNames={attributeNames}
          order={order}
          onOrder={setOrder}
          actions={
            canWrite
              ? {
                  onEdit: (id) => setOpen({ dialog: "edit", id }),
                  onLinks: (id) => setOpen({ dialog: "links", id }),
                  onMemos: (id) => setOpen({ dialog: "memos", id }),
                  onDelete: confirmDelete,
                }
              : null
          }
        />
      )}
      {(open?.dialog === "new" || (open?.dialog === "edit" && chosen)) && (
        <CaseDialog
          edited={chosen ?? null}
          attributeNames={attributeNames}
          onClose={close}
          onSave={(details) => save(chosen?.id ?? null, details)}
        />
      )}
      {open?.dialog === "memos" && chosen && (
        <MemoDrawer
          projectId={projectId}
          on={{ target: "case", targetId: chosen.id }}
          title={`the case “${chosen.name}”`}
          member={member}
          onClose={close}
        />
      )}
      {open?.dialog === "links" && chosen && (
        <LinksDialog projectId={projectId} edited={chosen} onClose={close} onLink={link} onUnlink={unlink} />
      )}
    </Page>
  );
}
